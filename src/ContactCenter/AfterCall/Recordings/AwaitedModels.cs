using System.Globalization;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// What recordings lack to be put into words: a model, or the program that hears them. Of those that lack the same one is tried for all of them, after a minute
/// at first and later and later; the others rest, and go on when it has ended. With other models on this machine it is tried at its next look.
/// </summary>
/// <remarks>
/// Who lacks what stands in their work, as its error. What is known here besides is gone with the process: after a start the first one that is due is tried.
/// </remarks>
internal sealed class AwaitedModels(IBackgroundRows rows, BackgroundWork background, TimeProvider time)
{
    /// <summary>Of those that lack the same no more are counted.</summary>
    private const int MostCounted = 1_000;

    /// <summary>How often the one that is tried for all looks whether it is to be.</summary>
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>After that the others look by themselves: the one that is tried for them may have been erased.</summary>
    private static readonly TimeSpan RestOfOthers = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Missing, string Language), Lack> _lacks = [];

    /// <summary>How many recordings wait for what in words, the most first.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            (string Kind, string Missing)[] lacks;
            lock (_gate)
                lacks = [.. _lacks.Values.Select(lack => (lack.Kind, lack.Missing)).Distinct()];
            return
            [
                .. lacks.Select(lack => (lack.Missing, Recordings: rows.CountOf(lack.Kind, lack.Missing, DateTimeOffset.MinValue, MostCounted + 1)))
                    .Where(one => one.Recordings > 0)
                    .OrderByDescending(one => one.Recordings).ThenBy(one => one.Missing, StringComparer.Ordinal)
                    .Select(one => WordsOf(one.Missing, one.Recordings)),
            ];
        }
    }

    /// <param name="item">Work that puts a recording into words.</param>
    /// <param name="missing">What it has lacked before; <c>null</c>: nothing is known.</param>
    /// <param name="language">In which it is to be heard: for another one something else may be there.</param>
    /// <param name="hearsWith">As <see cref="Speech.Transcription.ITranscriptionEngine.HearsWith"/>.</param>
    /// <returns>What was missing just now, and how long it is to rest for that; <c>null</c>: it is to be tried.</returns>
    public (string Missing, TimeSpan Pause)? RestOf(WorkItem item, string? missing, string language, string hearsWith)
    {
        lock (_gate)
        {
            var lack = LedBy(item) ?? (missing is null ? null : _lacks.GetValueOrDefault((missing, language)));
            return lack is not null && IsKnown(lack, hearsWith) ? (missing ?? lack.Missing, RestOf(item, lack)) : null;
        }
    }

    /// <summary>A try has found that something is missing.</summary>
    /// <param name="item">Work that puts a recording into words.</param>
    /// <param name="missing">A sentence, the same each time.</param>
    /// <param name="language">In which it was to be heard.</param>
    /// <param name="hearsWith">As it was when the try began.</param>
    /// <param name="atLeast">So long the engine asks to be left alone; <c>null</c>: it does not say.</param>
    /// <returns>So long it is to rest.</returns>
    public async Task<TimeSpan> LacksAsync(WorkItem item, string missing, string language, string hearsWith, TimeSpan? atLeast)
    {
        var (rest, left) = Note(item, (missing, language), hearsWith, atLeast);
        if (left is not null)
            await GoOnAsync(left.Kind, left.Missing);
        return rest;
    }

    /// <summary>It waits for nothing of the kind any more: where it was tried for others, they look whether what they lack is there.</summary>
    public async Task EndedAsync(WorkItem item)
    {
        Lack? left;
        lock (_gate)
        {
            left = LedBy(item);
            if (left is not null)
                _lacks.Remove((left.Missing, left.Language));
        }

        if (left is not null)
            await GoOnAsync(left.Kind, left.Missing);
    }

    /// <summary>What it has lacked is there: after a start nobody is known yet who is tried for the others.</summary>
    public async Task FoundAsync(WorkItem item, string missing)
    {
        bool isKnown;
        lock (_gate)
            isKnown = _lacks.Values.Any(lack => lack.Missing == missing);
        if (!isKnown)
            await GoOnAsync(item.Kind, missing);
    }

    private static string WordsOf(string missing, int recordings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(recordings > MostCounted ? "more than " : "")}{Math.Min(recordings, MostCounted)} not put into words yet: {missing.TrimEnd('.')}");

    private static TimeSpan Grown(int tries) => LongestWait / FirstWait > Math.Pow(2, tries - 1) ? FirstWait * Math.Pow(2, tries - 1) : LongestWait;

    private (TimeSpan Pause, Lack? Left) Note(WorkItem item, (string Missing, string Language) what, string hearsWith, TimeSpan? atLeast)
    {
        lock (_gate)
        {
            var before = LedBy(item);
            var left = before is not null && (before.Missing, before.Language) != what ? before : null;
            if (left is not null)
                _lacks.Remove((left.Missing, left.Language));
            var known = _lacks.GetValueOrDefault(what);
            if (known is not null && known.Item != item.Number && IsKnown(known, hearsWith))
                return (RestOfOthers, left);
            var tries = (known ?? before) is { } last && last.HearsWith == hearsWith ? last.Tries + 1 : 1;
            var grown = Grown(tries);
            var wait = atLeast > grown ? atLeast.Value : grown;
            var lack = _lacks[what] = new(what.Missing, what.Language, item.Kind, item.Number, hearsWith, tries, time.GetTimestamp(), wait);
            return (RestOf(item, lack), left);
        }
    }

    /// <summary>What it is tried for.</summary>
    private Lack? LedBy(WorkItem item) => _lacks.Values.FirstOrDefault(lack => lack.Item == item.Number);

    /// <summary>Whether it was missing so lately that nothing is to be tried.</summary>
    private bool IsKnown(Lack lack, string hearsWith) => lack.HearsWith == hearsWith && RemainderOf(lack) > TimeSpan.Zero;

    private TimeSpan RestOf(WorkItem item, Lack lack)
    {
        if (lack.Item != item.Number)
            return RestOfOthers;
        var remainder = RemainderOf(lack);
        return remainder < UntilNextLook ? remainder : UntilNextLook;
    }

    private TimeSpan RemainderOf(Lack lack) => lack.Wait - time.GetElapsedTime(lack.Since);

    private async Task GoOnAsync(string kind, string missing)
    {
        var now = time.GetUtcNow();
        if (rows.CountOf(kind, missing, now, most: 1) == 0)
            return;
        try
        {
            await background.HastenAsync(kind, missing, now);
        }
        catch (StorageUnavailableException)
        {
            // They look by themselves, later.
        }
    }

    /// <summary>Something that is missing.</summary>
    /// <param name="Missing">A sentence.</param>
    /// <param name="Language">In which it was to be heard.</param>
    /// <param name="Kind">Of the work that lacks it.</param>
    /// <param name="Item">The number of the one that is tried for all.</param>
    /// <param name="HearsWith">What was there when it was tried.</param>
    /// <param name="Tries">How often it was in a row.</param>
    /// <param name="Since">The timestamp of the newest try.</param>
    /// <param name="Wait">The next comes so much later.</param>
    private sealed record Lack(string Missing, string Language, string Kind, long Item, string HearsWith, int Tries, long Since, TimeSpan Wait);
}
