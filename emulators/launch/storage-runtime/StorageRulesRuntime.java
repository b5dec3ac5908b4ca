import com.google.firebase.rules.lang.CompileResult;
import com.google.firebase.rules.lang.FirebaseRulesProtoCompiler;
import com.google.firebase.rules.lang.common.FirebaseRulesLangOptions;
import com.google.firebase.rules.runtime.common.Evaluator;
import com.google.firebase.rules.runtime.impl.DefaultEvaluator;
import com.google.firebase.rules.v1.File;
import com.google.firebase.rules.v1.Issue;
import com.google.firebase.rules.v1.Source;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides Storage requests for the Firebase tools with the rules engine inside the Firestore emulator.
 *
 * <p>One JSON object a line comes in and goes out: a ruleset to load, a request to verify, or the document that a
 * verification asked for. An answer carries the id of what it answers.
 */
public final class StorageRulesRuntime {
  private static final FirebaseRulesLangOptions LANGUAGE =
      FirebaseRulesLangOptions.builder()
          .allowCrossServiceRules(true)
          .allowLetBindings(true)
          .allowTernaryOperator(true)
          .build();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, Evaluator> rulesets = new HashMap<>();
  private final Map<Long, Verification> undecided = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    // The Firebase tools show this stream as faults, and newer Java warns there about how protobuf reaches memory.
    System.err.close();
    new StorageRulesRuntime().serve();
  }

  private void serve() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    answer(-1, new JsonObject());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonObject message = JsonParser.parseString(line).getAsJsonObject();
      long id = message.get("id").getAsLong();
      try {
        receive(id, message);
      } catch (Exception | LinkageError problem) {
        undecided.remove(id);
        JsonObject failure = new JsonObject();
        failure.add("errors", listOf(problem.toString()));
        answer(id, failure);
      }
    }
  }

  private void receive(long id, JsonObject message) throws IOException {
    if (!message.has("action")) {
      undecided.get(id).receive(message);
      return;
    }
    String action = message.get("action").getAsString();
    JsonObject context = message.getAsJsonObject("context");
    if (action.equals("load_ruleset")) {
      answer(id, load(context));
    } else if (action.equals("verify")) {
      verify(id, context);
    } else {
      throw new IllegalArgumentException("Unknown action " + action);
    }
  }

  private JsonObject load(JsonObject context) {
    Source.Builder source = Source.newBuilder();
    for (var each : context.getAsJsonObject("source").getAsJsonArray("files")) {
      JsonObject file = each.getAsJsonObject();
      source.addFiles(
          File.newBuilder().setName(file.get("name").getAsString()).setContent(file.get("content").getAsString()));
    }
    CompileResult compiled = FirebaseRulesProtoCompiler.createStandalone(LANGUAGE).compile(source);
    if (!compiled.hasCompilationError()) {
      rulesets.put(context.get("rulesetName").getAsString(), new DefaultEvaluator(compiled.getRulesetAst()));
    }

    JsonArray errors = new JsonArray();
    JsonArray warnings = new JsonArray();
    for (Issue issue : compiled.getIssues()) {
      String line = "line " + issue.getSourcePosition().getLine() + ": " + issue.getDescription();
      (issue.getSeverity() == Issue.Severity.ERROR ? errors : warnings).add(line);
    }
    JsonObject result = new JsonObject();
    result.addProperty("rulesVersion", compiled.getRulesetAst().getVersion().getNumber());
    JsonObject loaded = new JsonObject();
    loaded.add("result", result);
    loaded.add("errors", errors);
    loaded.add("warnings", warnings);
    return loaded;
  }

  private void verify(long id, JsonObject context) throws IOException {
    Evaluator evaluator = rulesets.get(context.get("rulesetName").getAsString());
    Verification verification =
        new Verification(
            path -> ask(id, path),
            permit -> {
              undecided.remove(id);
              JsonObject result = new JsonObject();
              result.addProperty("permit", permit);
              JsonObject decided = new JsonObject();
              decided.add("result", result);
              answer(id, decided);
            });
    undecided.put(id, verification);
    verification.begin(evaluator, context);
  }

  /** The tools answer with the document under the id named here, and await the decision under it. */
  private void ask(long id, String path) {
    JsonObject context = new JsonObject();
    context.addProperty("path", path);
    JsonObject question = new JsonObject();
    question.addProperty("action", "fetch_firestore_document");
    question.addProperty("server_request_id", id);
    question.add("context", context);
    send(id, question);
  }

  private void answer(long id, JsonObject message) {
    message.addProperty("status", "ok");
    send(id, message);
  }

  private void send(long id, JsonObject message) {
    message.addProperty("id", id);
    out.println(message);
  }

  private static JsonArray listOf(String line) {
    JsonArray lines = new JsonArray();
    lines.add(line);
    return lines;
  }
}
