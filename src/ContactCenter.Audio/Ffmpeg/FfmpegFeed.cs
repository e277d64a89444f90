using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Ffmpeg;

/// <summary>Writes what a source gives to ffmpeg's standard input, beside whoever reads its output.</summary>
internal sealed class FfmpegFeed
{
    private const int BufferBytes = 64 * 1_024;

    private readonly ByteSource _source;
    private readonly Stream _input;
    private readonly Action _end;
    private volatile Exception? _fault;

    /// <param name="source">What is written; nobody else may read it until <see cref="Writing"/> ends.</param>
    /// <param name="input">Where it goes to; it is closed at the source's end.</param>
    /// <param name="end">Ends ffmpeg, which would take a fault of the source for its end.</param>
    public FfmpegFeed(ByteSource source, Stream input, Action end)
    {
        (_source, _input, _end) = (source, input, end);
        Writing = Task.Run(Write);
    }

    /// <summary>Ends when all is written, or nobody wants more.</summary>
    public Task Writing { get; }

    /// <summary>What the source has thrown; <c>null</c>: nothing.</summary>
    public Exception? Fault => _fault;

    private void Write()
    {
        var buffer = new byte[BufferBytes];
        using (_input)
        {
            while (Take(buffer) is > 0 and var count)
            {
                try
                {
                    _input.Write(buffer, 0, count);
                }
                catch (Exception gone) when (gone is IOException or ObjectDisposedException)
                {
                    // It has read enough, or is no more; its exit code says which.
                    return;
                }
            }
        }
    }

    private int Take(byte[] buffer)
    {
        try
        {
            return _source.Read(buffer);
        }
        catch (Exception fault)
        {
            _fault = fault;
            _end();
            return 0;
        }
    }
}
