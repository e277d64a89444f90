using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Scripts;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Plays to one leg, which alone hears it.</summary>
internal static partial class LegSounds
{
    public static ApiResponse StartTalk(Leg leg, OptionReader body)
    {
        var words = TalkAction.Speak(body, body.RequiredText("text"));
        if (body.Text("language") is { } language && !LanguageTag().IsMatch(language))
            body.Fault("language", "must be a language such as en-GB");
        body.Text("voice_name");
        body.Integer("style", 0, int.MaxValue);
        body.Flag("premium");
        ReadLevel(body);
        var loop = body.Integer("loop", 0, int.MaxValue) ?? 1;
        return Start(leg, body, "talk", async token =>
        {
            for (var pass = 0; loop == 0 || pass < loop; pass++)
                await TalkScript.PlayAsync(leg, HeardSource.Talk, () => [leg], words, token);
        });
    }

    public static ApiResponse StartStream(Leg leg, OptionReader body)
    {
        var url = body.Required("stream_url", body.Url("stream_url"), "");
        ReadLevel(body);
        var loop = body.Integer("loop", 0, int.MaxValue) ?? 1;
        return Start(leg, body, "stream", token => StreamScript.PlayAsync(leg, () => [leg], url, loop, token));
    }

    public static ApiResponse StopTalk(Leg leg) => Stop(leg, "talk");

    public static ApiResponse StopStream(Leg leg) => Stop(leg, "stream");

    public static ApiResponse Message(Leg leg, string message) =>
        ApiResponse.Json(StatusCodes.Status200OK, new JsonObject { ["message"] = message, ["uuid"] = leg.Id });

    private static ApiResponse Start(Leg leg, OptionReader body, string kind, Func<CancellationToken, Task> play)
    {
        body.RefuseTheRest();
        if (body.Faults.Count > 0)
            return ApiResponse.Invalid(body.Faults);
        if (!leg.IsUp)
            return ApiResponse.WrongState;
        leg.Announcement?.Dispose();
        leg.Announcement = new Announcement(leg, kind, play);
        return Message(leg, kind == "talk" ? "Talk started" : "Stream started");
    }

    private static ApiResponse Stop(Leg leg, string kind)
    {
        if (leg.Announcement?.Kind == kind)
        {
            leg.Announcement.Dispose();
            leg.Announcement = null;
        }

        return Message(leg, kind == "talk" ? "Talk stopped" : "Stream stopped");
    }

    [GeneratedRegex("^[A-Za-z]{2,4}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LanguageTag();

    /// <summary>Text here, though a number in an NCCO.</summary>
    private static void ReadLevel(OptionReader body)
    {
        if (body.Text("level") is { } level && !(double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -1 and <= 1))
            body.Fault("level", "must be text from -1 to 1");
    }
}
