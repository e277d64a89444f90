using ContactCenter.Speech.Transcription;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>The words of another engine, written down where they were recorded.</summary>
internal sealed class WrittenWords(SpokenWords words) : IWrittenEngine
{
    public string Name => words.Name;

    public async Task<IReadOnlyList<TranscribedSound>> ReadAsync(Uri transcript, string? language, CancellationToken cancellationToken) =>
        [await words.TranscribeAsync(new SoundToHear((_, _) => Task.CompletedTask, TimeSpan.FromSeconds(2)), cancellationToken)];

    public TranscriptionException Missing() => new(TranscriptionFault.Unavailable, "Nothing was told yet.");
}
