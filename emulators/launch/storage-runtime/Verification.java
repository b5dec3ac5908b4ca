import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import com.google.firebase.rules.runtime.common.AsyncRuntimeFunction;
import com.google.firebase.rules.runtime.common.EvaluationException;
import com.google.firebase.rules.runtime.common.EvaluationResult;
import com.google.firebase.rules.runtime.common.Evaluator;
import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExecutionRequest;
import com.google.firebase.rules.runtime.v1.ExecutionResponse;
import com.google.firebase.rules.runtime.v1.ExpressionPathValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.gson.JsonObject;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One request on its way to a decision, with the Firestore documents that its rules look at.
 *
 * <p>The Firebase tools can follow one question per verification: a second question, or a decision, before they have
 * answered the first would be lost. So questions wait for one another, and the decision waits for the last of them.
 */
final class Verification {
  private final Consumer<String> ask;
  private final Consumer<Boolean> answer;
  private final Map<String, SettableFuture<ExpressionValue>> documents = new HashMap<>();
  private final Queue<String> asked = new ArrayDeque<>();
  private Boolean decision;

  Verification(Consumer<String> ask, Consumer<Boolean> answer) {
    this.ask = ask;
    this.answer = answer;
  }

  void begin(Evaluator evaluator, JsonObject context) throws IOException {
    var functions =
        ImmutableMap.<String, AsyncRuntimeFunction>of(
            "firestore.get", new Lookup("firestore.get", this::document, Function.identity()),
            "firestore.exists", new Lookup("firestore.exists", this::document, Verification::exists));
    var request =
        new Request(
            "firebase.storage",
            context.get("method").getAsString(),
            pathOf(context.get("path").getAsString()),
            variablesOf(context.getAsJsonObject("variables")),
            functions);

    Futures.addCallback(
        evaluator.evaluate(request),
        new FutureCallback<EvaluationResult>() {
          @Override
          public void onSuccess(EvaluationResult result) {
            decide(result.permit());
          }

          @Override
          public void onFailure(Throwable problem) {
            decide(false);
          }
        },
        MoreExecutors.directExecutor());
  }

  /** Takes the document that was asked for first, or the word that there is none. */
  void receive(JsonObject message) throws IOException {
    boolean isThere = message.get("status").getAsString().equals("ok");
    ExpressionValue document =
        isThere ? RestValues.document(message.getAsJsonObject("result")) : ExpressionValueUtils.NULL;
    documents.get(asked.element()).set(document);
    asked.remove();
    if (decision != null) answer.accept(decision);
    else if (!asked.isEmpty()) ask.accept(asked.element());
  }

  private void decide(boolean permit) {
    decision = permit;
    if (asked.isEmpty()) answer.accept(permit);
  }

  private ListenableFuture<ExpressionValue> document(String path) {
    return documents.computeIfAbsent(
        path,
        absent -> {
          asked.add(path);
          if (asked.size() == 1) ask.accept(path);
          return SettableFuture.create();
        });
  }

  private static ExpressionValue exists(ExpressionValue document) {
    return ExpressionValueUtils.createValue(!ExpressionValueUtils.isNull(document));
  }

  private static ExpressionPathValue pathOf(String path) {
    List<String> segments = Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    return ExpressionValueUtils.segmentsToPathExpressions(segments).getPathValue();
  }

  private static ImmutableMap<String, Supplier<ListenableFuture<ExpressionValue>>> variablesOf(JsonObject variables)
      throws IOException {
    var values = ImmutableMap.<String, Supplier<ListenableFuture<ExpressionValue>>>builder();
    for (String name : variables.keySet()) {
      ExpressionValue.Builder value = ExpressionValue.newBuilder();
      JsonFormat.parser().merge(variables.get(name).toString(), value);
      ListenableFuture<ExpressionValue> built = Futures.immediateFuture(value.build());
      values.put(name, () -> built);
    }
    return values.buildOrThrow();
  }

  private record Request(
      String service,
      String method,
      ExpressionPathValue path,
      ImmutableMap<String, Supplier<ListenableFuture<ExpressionValue>>> variables,
      ImmutableMap<String, AsyncRuntimeFunction> functions)
      implements Evaluator.Context {}

  /** A function of the rules language that looks at a Firestore document. */
  private record Lookup(
      String name,
      Function<String, ListenableFuture<ExpressionValue>> documents,
      Function<ExpressionValue, ExpressionValue> read)
      implements AsyncRuntimeFunction {
    @Override
    public ListenableFuture<ExecutionResponse> execute(ExecutionRequest request) {
      try {
        List<String> segments =
            ExpressionValueUtils.getPathSegments(request.getSourcePosition(), request.getArguments(0).getPathValue());
        return Futures.transform(
            documents.apply("/" + String.join("/", segments)),
            document -> ExpressionValueUtils.createResponse(read.apply(document)),
            MoreExecutors.directExecutor());
      } catch (EvaluationException problem) {
        return Futures.immediateFailedFuture(problem);
      }
    }
  }
}
