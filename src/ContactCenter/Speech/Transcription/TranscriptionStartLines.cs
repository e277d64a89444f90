using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Speech.Transcription;

/// <summary>Tells at start where the sound of calls goes, where it leaves this machine.</summary>
internal sealed class TranscriptionStartLines(TranscriptionSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local) => settings is { Engine: TranscriptionEngineKind.OpenAi, OpenAi: { } server }
        ? [StartLine.Information($"Speech becomes text at {server.Url}, which gets the original sound of calls.")]
        : [];
}
