using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>The real engines, loaded once.</summary>
public sealed class RealEngines : IDisposable
{
    private readonly Lazy<InstalledEngines> _installed = new(() => new InstalledEngines(SpeechFiles.English, SpeechFiles.Models));
    private readonly EngineSlots _slots = new(1);

    internal InstalledEngines Installed
    {
        get
        {
            // Asked each time: a skip is not an error that a lazy value may keep.
            _ = (SpeechFiles.English, SpeechFiles.Models);
            return _installed.Value;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_installed.IsValueCreated)
            _installed.Value.Dispose();
        _slots.Dispose();
    }

    internal async Task<Transcript> HearAsync(float[] samples, TranscriptionRequest request)
    {
        using var reader = new SoundFormats(ffmpeg: null).Open(new MemoryStream(WavBytes.Of(samples)));
        return await new SoundTranscriber(Installed, new SpeechScan(Installed, _slots))
            .TranscribeAsync(reader, request, new TranscriptionProgress(), TestContext.Current.CancellationToken);
    }
}
