namespace ContactCenter.Calls.Resources;

/// <summary>What people want to be known of a call.</summary>
/// <param name="By">The name of the person or key that wrote it last.</param>
internal sealed record NotesResource(string Text, string By, DateTimeOffset At)
{
    /// <returns><c>null</c>: there are none, or nobody can decrypt them any more.</returns>
    public static async ValueTask<NotesResource?> ReadAsync(CallSession call, INotesSeal seal, CancellationToken cancellationToken) =>
        call.Attached.Notes is { } notes && await seal.ReadAsync(call.CallerLeg, notes, cancellationToken) is { } text ? new(text, notes.By, notes.At) : null;
}

/// <summary>What is to be known of a call.</summary>
/// <param name="Text">Up to 10,000 characters; empty: the notes are removed.</param>
internal sealed record NotesRequest(string? Text);
