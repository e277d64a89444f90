using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Speech.Transcription;

/// <summary>Tells at start where the sound of calls goes, where it leaves this machine.</summary>
internal sealed class TranscriptionStartLines(TranscriptionSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local) => PlaceOf(settings) is { } place
        ? [StartLine.Information($"Speech becomes text at {place}, which gets the original sound of calls.")]
        : [];

    private static string? PlaceOf(TranscriptionSettings settings) => settings switch
    {
        { Engine: TranscriptionEngineKind.OpenAi, OpenAi: { } server } => server.Url.ToString(),
        { Engine: TranscriptionEngineKind.AmazonTranscribe, Amazon: { } amazon } => $"Amazon Transcribe ({amazon})",
        { Engine: TranscriptionEngineKind.Platform } => "the voice platform",
        _ => null,
    };
}
