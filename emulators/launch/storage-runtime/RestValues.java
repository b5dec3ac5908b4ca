import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExpressionListValue;
import com.google.firebase.rules.runtime.v1.ExpressionMapValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Firestore documents as its REST interface writes them, turned into values of the rules language. */
final class RestValues {
  /** The kinds that both sides write alike, by their names there and here. */
  private static final Map<String, String> ALIKE =
      Map.of(
          "booleanValue", "boolValue",
          "integerValue", "intValue",
          "doubleValue", "floatValue",
          "stringValue", "stringValue",
          "bytesValue", "bytesValue",
          "timestampValue", "timestampValue",
          "geoPointValue", "latlngValue");

  private RestValues() {}

  /** A document as rules see it: a map with `data` and `id`. */
  static ExpressionValue document(JsonObject document) throws IOException {
    String name = document.get("name").getAsString();
    ExpressionMapValue.Builder fields = ExpressionMapValue.newBuilder();
    fields.putFields("id", ExpressionValueUtils.createValue((Object) name.substring(name.lastIndexOf('/') + 1)));
    fields.putFields("data", map(document));
    return ExpressionValue.newBuilder().setMapValue(fields).build();
  }

  /** A map of `fields`, which REST leaves out when there are none. */
  private static ExpressionValue map(JsonObject holder) throws IOException {
    ExpressionMapValue.Builder map = ExpressionMapValue.newBuilder();
    if (holder.has("fields")) {
      for (Map.Entry<String, JsonElement> field : holder.getAsJsonObject("fields").entrySet()) {
        map.putFields(field.getKey(), value(field.getValue().getAsJsonObject()));
      }
    }
    return ExpressionValue.newBuilder().setMapValue(map).build();
  }

  private static ExpressionValue list(JsonObject holder) throws IOException {
    ExpressionListValue.Builder list = ExpressionListValue.newBuilder();
    if (holder.has("values")) {
      for (JsonElement each : holder.getAsJsonArray("values")) list.addValues(value(each.getAsJsonObject()));
    }
    return ExpressionValue.newBuilder().setListValue(list).build();
  }

  private static ExpressionValue value(JsonObject rest) throws IOException {
    String kind = rest.keySet().iterator().next();
    JsonElement content = rest.get(kind);
    switch (kind) {
      case "nullValue":
        return ExpressionValueUtils.NULL;
      case "mapValue":
        return map(content.getAsJsonObject());
      case "arrayValue":
        return list(content.getAsJsonObject());
      case "referenceValue":
        String name = content.getAsString();
        return ExpressionValueUtils.segmentsToPathExpressions(
            List.of(name.substring(name.indexOf("databases/")).split("/")));
      default:
        JsonObject renamed = new JsonObject();
        renamed.add(ALIKE.get(kind), content);
        ExpressionValue.Builder value = ExpressionValue.newBuilder();
        JsonFormat.parser().merge(renamed.toString(), value);
        return value.build();
    }
  }
}
