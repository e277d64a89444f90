using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>The sound of a request, or of a part of a form, written while it is sent.</summary>
internal sealed class SoundContent : HttpContent
{
    private readonly SoundToHear _sound;
    private readonly long? _length;

    /// <param name="length">Bytes of its file; <c>null</c>: that is known when it is sent.</param>
    public SoundContent(SoundToHear sound, long? length = null)
    {
        (_sound, _length) = (sound, length);
        Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
    }

    /// <summary>What the sound itself threw, which is no fault of the server's; <c>null</c>: nothing.</summary>
    public Exception? FaultOfSound { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var sent = new SentStream(stream);
        try
        {
            await _sound.WriteWavAsync(sent, cancellationToken);
        }
        catch (Exception fault) when (!sent.IsBroken)
        {
            FaultOfSound = fault;
            throw;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }
}
