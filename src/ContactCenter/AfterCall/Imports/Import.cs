using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Imports;

/// <summary>One back-fill: a folder of sounds, or the older part of a source's listing, is brought in a few at a time.</summary>
/// <param name="Number">Its id: given once, never used again.</param>
/// <param name="Source">The name of the recording system that the recordings are of.</param>
/// <param name="By">The name of the person or key that began it.</param>
/// <param name="StartedAt">When they did.</param>
internal sealed record Import(long Number, string Source, string By, DateTimeOffset StartedAt)
{
    /// <summary>Failures that are kept, the newest.</summary>
    private const int MostFailures = 20;

    /// <summary>Its path without links; <c>null</c>: it is a listing.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the owner of the machine has typed the folder, which then need not lie in one that the settings list.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Of a listing: recordings that began earlier are not taken; <c>null</c>: all are.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Of a listing: only recordings that began before are taken.</summary>
    public DateTimeOffset? To { get; init; }

    public ImportState State { get; init; }

    /// <summary>When it was done or stopped; <c>null</c>: it is not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many recordings and texts it was found to have; of a listing, so far.</summary>
    public int Found { get; init; }

    /// <summary>How many have come in, or were here already.</summary>
    public int Done { get; init; }

    /// <summary>How many could not be brought in.</summary>
    public int Failed { get; init; }

    /// <summary>Whether <see cref="Found"/> is known.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether all of it was gone through; what is <see cref="Pending"/> is still waited for.</summary>
    public bool IsRead { get; init; }

    /// <summary>Where in the folder it goes on: the path of the last that was taken, relative to the folder; <c>null</c>: at the beginning.</summary>
    public string? Position { get; init; }

    /// <summary>Recordings that were taken and are on their way.</summary>
    public ImmutableArray<PendingRecording> Pending { get; init; } = [];

    /// <summary>What was wrong last, for people; <c>null</c>: nothing was.</summary>
    public string? LastError { get; init; }

    /// <summary>The newest of what failed, the newest first.</summary>
    public ImmutableArray<ImportFailure> Failures { get; init; } = [];

    /// <summary>The number of the work that carries it on; any other is of before.</summary>
    public long Work { get; init; }

    /// <summary>Whether nothing more will come of it, whatever anybody does.</summary>
    public bool IsOver => State is ImportState.Done or ImportState.Stopped;

    /// <summary>The same with a further failure.</summary>
    /// <param name="item">What of it failed.</param>
    /// <param name="reason">Why, for people.</param>
    public Import WithFailure(string item, string reason) => this with
    {
        Failed = Failed + 1,
        LastError = $"{item}: {reason}",
        Failures = [new ImportFailure(item, reason), .. Failures.Take(MostFailures - 1)],
    };

    /// <summary>The same with one more that is done.</summary>
    public Import WithDone() => this with { Done = Done + 1 };

    /// <summary>The same with one more that was taken: it was found by then, at the latest.</summary>
    public Import WithFound() => this with { Found = Math.Max(Found, Done + Failed + Pending.Length + 1) };

    /// <summary>The same, where it is gone through from its beginning once more: what it had taken is the same again, and is counted again.</summary>
    public Import Anew() => (Found, Done, Failed) == default && Pending.IsEmpty
        ? this
        : this with { Found = 0, Done = 0, Failed = 0, Pending = [], Failures = [] };

    /// <summary>The same at its end.</summary>
    /// <param name="state">How it ended.</param>
    /// <param name="at">When.</param>
    public Import Ended(ImportState state, DateTimeOffset at) => this with { State = state, EndedAt = at };
}

/// <summary>A recording that a back-fill has taken and that is on its way.</summary>
/// <param name="Number">The recording's.</param>
/// <param name="Item">As the folder or listing names it.</param>
internal sealed record PendingRecording(long Number, string Item);

/// <summary>Something of a back-fill that could not be brought in.</summary>
/// <param name="Item">As the folder or listing names it.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record ImportFailure(string Item, string Reason);
