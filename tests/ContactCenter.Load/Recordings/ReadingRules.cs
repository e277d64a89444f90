using System.Security.Cryptography;
using System.Text;
using ContactCenter.Load.Audit;

namespace ContactCenter.Load.Recordings;

/// <summary>What must hold when all has come to rest: each recording is there once and whole, and nothing is left of what was broken off.</summary>
public static class ReadingRules
{
    private const string Fetch = "fetchRecording";
    private const string GivenUp = "dead";

    /// <summary>What must hold of any reading.</summary>
    /// <param name="sounds">What was told of.</param>
    /// <param name="reading">What the server has made of it.</param>
    public static IEnumerable<Fault> Check(IReadOnlyList<Sound> sounds, Reading reading) =>
    [
        .. sounds.SelectMany(sound => Check(sound, [.. reading.Recordings.Where(recording => recording.Sound == sound.Id)], reading.Work)),
        .. reading.Recordings.Where(recording => sounds.All(sound => sound.Id != recording.Sound))
            .Select(recording => new Fault($"Recording {recording.Id} was told of by nobody.", recording.Sound)),
        .. reading.Work.Except(sounds.Where(sound => sound.IsPoison).SelectMany(sound => GivenUpOf(sound, reading)))
            .Select(work => new Fault($"{work.Kind} is {work.State}{(work.LastError is null ? "" : $": {work.LastError.TrimEnd('.')}")}.", work.CallId)),
        .. CheckFiles(reading),
        .. ToldRules.Check(reading),
    ];

    /// <summary>What must be as in a reading that nobody disturbed.</summary>
    public static IEnumerable<Fault> Compare(Reading undisturbed, Reading reading)
    {
        var pairs = undisturbed.Recordings.Join(
            reading.Recordings, one => one.Sound, other => other.Sound, (one, other) => (one, other), StringComparer.Ordinal);
        foreach (var (one, other) in pairs)
        {
            if (!one.Transcript.SequenceEqual(other.Transcript, StringComparer.Ordinal))
                yield return new Fault($"The transcript is another: {Difference(one.Transcript, other.Transcript)}", other.Sound);
            if (one.Seconds != other.Seconds)
                yield return new Fault($"It lasts {other.Seconds} s, and undisturbed {one.Seconds} s.", other.Sound);
            if (one.Audio != other.Audio)
                yield return new Fault("What is played is another sound.", other.Sound);
            if (one.Peaks != other.Peaks)
                yield return new Fault("Its shape is another.", other.Sound);
            if (one.Analysis != other.Analysis)
                yield return new Fault($"What was found out about the call is other: {other.Analysis}, and undisturbed {one.Analysis}.", other.Sound);
            if (!one.Told.SequenceEqual(other.Told, StringComparer.Ordinal))
                yield return new Fault($"The target was told {string.Join(", ", other.Told)}, and undisturbed {string.Join(", ", one.Told)}.", other.Sound);
        }

        foreach (var (word, places) in undisturbed.Found)
        {
            var found = reading.Found.GetValueOrDefault(word) ?? [];
            if (!places.SequenceEqual(found, StringComparer.Ordinal))
                yield return new Fault($"\"{word}\" is found at {Told(found)}, and undisturbed at {Told(places)}.", null);
        }
    }

    private static IEnumerable<Fault> Check(Sound sound, IReadOnlyList<ReadRecording> recordings, IReadOnlyList<OpenWork> work)
    {
        if (recordings is not [var recording])
            return [new Fault($"There are {recordings.Count} recordings of it.", sound.Id)];
        return (sound.IsPoison ? CheckPoison(recording, GivenUpOf(recording, work).Count()) : CheckGood(recording)).Select(what => new Fault(what, sound.Id));
    }

    private static IEnumerable<string> CheckPoison(ReadRecording recording, int givenUp)
    {
        if (recording.State != "failed")
            yield return $"Nobody can hear it, and it is {recording.State}.";
        else if (recording.Reason is null)
            yield return "It is failed, and nothing tells why.";
        else if (givenUp != 1)
            yield return $"It is failed, and {givenUp} of what was given up can be tried again.";
    }

    /// <summary>What can be tried again where a sound that nobody can hear has been replaced.</summary>
    private static IEnumerable<OpenWork> GivenUpOf(ReadRecording recording, IReadOnlyList<OpenWork> work) =>
        work.Where(item => item is { Kind: Fetch, State: GivenUp } && item.CallId == recording.Call);

    private static IEnumerable<OpenWork> GivenUpOf(Sound sound, Reading reading) =>
        reading.Recordings.Where(recording => recording.Sound == sound.Id).SelectMany(recording => GivenUpOf(recording, reading.Work));

    private static IEnumerable<string> CheckGood(ReadRecording recording)
    {
        if (recording.State != "ready" || recording.Reason is not null)
            yield return $"It is {recording.State}, not ready: {recording.Reason}.";
        if (recording.NotTranscribed is { } reason)
            yield return $"It was not put into words: {reason}";
        if (recording.Transcript.Count == 0)
            yield return "It has no transcript.";
        if (recording.Audio is null)
            yield return "It cannot be heard.";
        if (recording.Peaks is null)
            yield return "Its shape is not given.";
    }

    private static IEnumerable<Fault> CheckFiles(Reading reading)
    {
        var wanted = reading.Recordings.SelectMany(FilesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var left in reading.Files.Where(file => !wanted.Contains(file)))
        {
            var owner = reading.Recordings.FirstOrDefault(recording => left.Contains(NameOf(recording), StringComparison.Ordinal));
            yield return new Fault($"The file {left} is left, which no recording names.", owner?.Sound);
        }

        foreach (var missing in wanted.Except(reading.Files, StringComparer.Ordinal))
            yield return new Fault($"The file {missing} is missing.", null);
    }

    /// <summary>The server keeps a recording's shape and what is played of it: as it came, or the copy in which something is covered.</summary>
    private static IEnumerable<string> FilesOf(ReadRecording recording) =>
        recording.State == "ready" ? [$"{NameOf(recording)}peaks", $"{NameOf(recording)}{(recording.IsCovered ? "covered" : "sound")}"] : [];

    private static string NameOf(ReadRecording recording) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"recording/{recording.Id}")).AsSpan(0, 16));

    private static string Difference(IReadOnlyList<string> undisturbed, IReadOnlyList<string> read)
    {
        var at = undisturbed.Zip(read).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\"{read.ElementAtOrDefault(at)}\", and undisturbed \"{undisturbed.ElementAtOrDefault(at)}\" ({read.Count} segments, and {undisturbed.Count}).";
    }

    private static string Told(IReadOnlyList<string> places) => places.Count == 0 ? "no place" : string.Join(", ", places);
}
