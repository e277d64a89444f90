using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Execution;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Plays to one leg, which alone hears it.</summary>
internal static class LegSounds
{
    public static ApiResponse StartTalk(Leg leg, OptionReader body)
    {
        var parts = TalkAction.Speak(body, body.RequiredText("text"));
        var speaker = TalkAction.ReadSpeaker(body);
        body.Text("voice_name");
        body.Flag("premium");
        body.PassOver("bargeIn");
        body.PassOver("voiceName");
        var talk = TalkAction.Of(parts, bargeIn: false, body.Integer("loop", 0, int.MaxValue) ?? 1) with { Speaker = speaker, Level = ReadLevel(body) };
        return Start(leg, body, "talk", token => TalkExecutor.PlayAsync(leg, talk, leg.Sound.Private, () => [leg], token));
    }

    public static ApiResponse StartStream(Leg leg, OptionReader body)
    {
        var url = body.Required("stream_url", body.Url("stream_url"), "");
        var stream = new StreamAction(url, BargeIn: false, body.Integer("loop", 0, int.MaxValue) ?? 1) { Level = ReadLevel(body) };
        return Start(leg, body, "stream", token => StreamExecutor.PlayAsync(leg, stream, leg.Sound.Private, () => [leg], token));
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

    /// <summary>Text here, though a number in an NCCO.</summary>
    private static double ReadLevel(OptionReader body)
    {
        if (body.Text("level") is not { } level)
            return 0;
        if (double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -1 and <= 1)
            return number;
        body.Fault("level", "must be text from -1 to 1");
        return 0;
    }
}
