using System.Buffers.Binary;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Recordings;

/// <summary>
/// What taps have heard, one a channel, at 16 kHz and 16 bit in wav, 32 kbit/s in mp3; without taps, silence. What was asked
/// for as ogg comes as wav, and so does what cannot be encoded. It is mixed and encoded each time that it is read. What is
/// longer than a file of 2 GB can be, 35 minutes of 32 channels, ends there.
/// </summary>
internal sealed class SoundFile(string format, int channels, long samples, SoundFile.Source? source = null) : IStoredFile
{
    private const int MaxMp3Channels = 2;
    private const int Stretch = 10 * Pcm.Rate;

    private readonly int _samples = (int)Math.Min(samples, (Array.MaxLength - WavHeader.Length) / (2 * channels));
    private readonly bool _isMp3 = format == "mp3" && channels <= MaxMp3Channels && source?.AudioRenderer.CanEncode != false;

    public string MediaType => _isMp3 ? "audio/mpeg" : "audio/wav";

    public int Size => (_isMp3, source) switch
    {
        (false, _) => WavSize,
        (true, null) => Mp3.SilenceSize(_samples),
        (true, _) => Mp3.Size(_samples),
    };

    public long Held => source is null ? 0 : WavSize;

    private int WavSize => WavHeader.Length + (2 * channels * _samples);

    public async Task<byte[]> ReadAsync()
    {
        if (_isMp3 && source is null)
            return Mp3.Silence(Size, channels);
        var wav = Wav();
        return _isMp3 ? Mp3.Fit(await source!.AudioRenderer.EncodeAsync(wav) ?? [], Size, channels) : wav;
    }

    private byte[] Wav()
    {
        var content = new byte[WavSize];
        WavHeader.Write(content, channels);
        if (_samples == 0)
            return content;
        for (var channel = 0; source is not null && channel < channels; channel++)
            Write(source.Taps[channel], source.Start, content.AsSpan(WavHeader.Length + (2 * channel)));
        return content;
    }

    private void Write(Tap tap, long start, Span<byte> content)
    {
        for (var done = 0; done < _samples; done += Stretch)
        {
            var sound = new short[Math.Min(Stretch, _samples - done)];
            tap.Mix(start + done, sound);
            for (var i = 0; i < sound.Length; i++)
                BinaryPrimitives.WriteInt16LittleEndian(content[(2 * channels * (done + i))..], sound[i]);
        }
    }

    /// <param name="AudioRenderer">Encodes.</param>
    /// <param name="Taps">One a channel, closed.</param>
    /// <param name="Start">Where on the timeline the file begins.</param>
    public sealed record Source(AudioRenderer AudioRenderer, IReadOnlyList<Tap> Taps, long Start);
}
