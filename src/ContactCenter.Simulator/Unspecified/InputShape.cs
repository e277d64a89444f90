using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Unspecified;

/// <summary>The body of an input webhook, where the platform's own bodies differ.</summary>
internal static class InputShape
{
    public static JsonObject Of(JsonObject body, UnspecifiedBehaviour points)
    {
        if (body["dtmf"] is JsonObject dtmf)
            ShapeKeys(body, dtmf, points);
        if (points.ConfidenceAsNumber && body["speech"]?["results"] is JsonArray results)
        {
            foreach (var result in results.OfType<JsonObject>())
                result["confidence"] = double.Parse((string)result["confidence"]!, CultureInfo.InvariantCulture);
        }

        return body;
    }

    public static JsonObject SpeechIsOff(UnspecifiedBehaviour points) => points.SpeechWhenOff switch
    {
        AbsentSpeech.Error => new JsonObject { ["error"] = "Speech was not enabled" },
        AbsentSpeech.Empty => [],
        _ => new JsonObject { ["results"] = new JsonArray() },
    };

    private static void ShapeKeys(JsonObject body, JsonObject dtmf, UnspecifiedBehaviour points)
    {
        if (dtmf["digits"] is not null)
            dtmf["timed_out"] = points.DigitsAlwaysTimedOut || (bool)dtmf["timed_out"]!;
        else if (points.DigitsWhenNone == AbsentDigits.Empty)
            dtmf["digits"] = "";
        else if (points.DigitsWhenNone == AbsentDigits.Missing)
            body.Remove("dtmf");
    }
}
