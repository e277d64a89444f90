using System.Globalization;
using ContactCenter.Load.Crash;

namespace ContactCenter.Load.Recordings;

/// <summary>What a run was like.</summary>
public static class PipelineFigures
{
    /// <param name="kills">All of them, in order.</param>
    /// <param name="left">How long each transcriber took to end with its server.</param>
    /// <param name="took">From the first word of a recording to rest.</param>
    public static Figures Of(PipelineWorld world, Reading reading, IReadOnlyList<Kill> kills, IReadOnlyList<TimeSpan> left, TimeSpan took)
    {
        var starts = world.Site.Server.Lives.Where(life => life.ReadyAt is not null).Select(life => life.ReadyAt!.Value - life.StartedAt).ToList();
        return new Figures(
        [
            ("time", Seconds(took)),
            ("recordings", $"{Text(reading.Recordings.Count)}: {Counts(reading.Recordings.Select(recording => recording.State))}"),
            ("  something covered", Text(reading.Recordings.Count(recording => recording.IsCovered))),
            ("webhooks not answered", Text(world.System.Unanswered)),
            ("downloads begun", Text(world.Downloads)),
            ("words searched for", Text(reading.Found.Count)),
            ("target", $"{Text(world.Target.Taken.Count)} taken, {Text(world.Target.HeldInAll)} answers held back, {Text(world.Target.Repeats)} came again"),
            ("steps met", Counts(kills.Select(kill => kill.Step).OfType<string>())),
            ("kills of server", Told([.. kills.Where(kill => !kill.IsOfTranscriber)])),
            ("kills of transcriber", Told([.. kills.Where(kill => kill.IsOfTranscriber)])),
            ("recordings at kills", Counts(kills.SelectMany(kill => kill.Seen.States).SelectMany(state => Enumerable.Repeat(state.Key, state.Value)))),
            ("transcribers left", Times([.. left.Order()], "gone after")),
            ("start to ready", Times([.. starts.Order()], "ready after")),
        ]);
    }

    private static string Told(IReadOnlyList<Kill> kills)
    {
        if (kills.Count == 0)
            return "none";
        var ready = kills.Where(kill => kill.WasReady).ToList();
        var steps = Counts(ready.SelectMany(kill => kill.Seen.UnderWay is { Count: > 0 } kinds ? kinds : ["nothing"]));
        return $"{Text(kills.Count)}, {Text(kills.Count - ready.Count)} while it started; due or under way: {steps}";
    }

    private static string Counts(IEnumerable<string> words) => string.Join(
        ", ",
        words.CountBy(word => word, StringComparer.Ordinal).OrderByDescending(word => word.Value).Select(word => $"{Text(word.Value)} {word.Key}"));

    private static string Times(IReadOnlyList<TimeSpan> times, string what) => times.Count == 0
        ? "none"
        : $"{Text(times.Count)}: {what} {Seconds(times[times.Count / 2])} (median), {Seconds(times[^1])} at the longest";

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
