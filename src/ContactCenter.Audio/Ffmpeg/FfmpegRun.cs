using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Ffmpeg;

/// <summary>A run of ffmpeg, which reads what a source gives, and whose output is read here. Disposing ends it with all that it has started.</summary>
internal sealed class FfmpegRun : IDisposable
{
    private const int BufferBytes = 64 * 1_024;

    /// <summary>How long is waited for those that read and write beside us, when all is over.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly FfmpegProgram _program;
    private readonly Process _process;
    private readonly Stream _output;
    private readonly FfmpegComplaints _complaints;
    private readonly FfmpegFeed _feed;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private TimeSpan _waited;
    private int _begin;
    private int _end;
    private bool _isOver;

    /// <param name="program">Where it is, and how long it may take.</param>
    /// <param name="source">What it reads; nobody else may until this is disposed.</param>
    /// <param name="demuxer">What it is to take that for, in its own words.</param>
    /// <exception cref="UnreadableAudioException">It cannot be started.</exception>
    public FfmpegRun(FfmpegProgram program, ByteSource source, string demuxer)
    {
        _program = program;
        try
        {
            _process = Process.Start(FfmpegCommand.For(program.Path, demuxer))!;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            throw new UnreadableAudioException($"ffmpeg cannot be started: {fault.Message}");
        }

        _output = _process.StandardOutput.BaseStream;
        _complaints = new(_process.StandardError);
        _feed = new(source, _process.StandardInput.BaseStream, Kill);
    }

    /// <summary>Reads some of what it gives.</summary>
    /// <returns>How many bytes; 0 at the end.</returns>
    /// <exception cref="UnreadableAudioException">It failed, or takes too long.</exception>
    public int Read(Span<byte> into)
    {
        if (_begin == _end && !_isOver)
        {
            (_begin, _end) = (0, Await(_output.ReadAsync(_buffer).AsTask()));
            _isOver = _end == 0;
            if (_isOver)
                CheckEnd();
        }

        var read = Math.Min(into.Length, _end - _begin);
        _buffer.AsSpan(_begin, read).CopyTo(into);
        _begin += read;
        return read;
    }

    public void Dispose()
    {
        _isOver = true;
        Kill();
        Task.WaitAny(Task.WhenAll(_feed.Writing, _complaints.Reading), Task.Delay(Farewell, _program.Time));
        _process.Dispose();
    }

    /// <summary>Waits no longer than may be. The thread that asks is held: whoever reads sound has nothing else to do.</summary>
    private T Await<T>(Task<T> task)
    {
        var begin = _program.Time.GetTimestamp();
        var left = _program.MostTime > _waited ? _program.MostTime - _waited : TimeSpan.Zero;
        try
        {
            return task.WaitAsync(left < _program.MostWait ? left : _program.MostWait, _program.Time).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            Kill();
            throw new UnreadableAudioException($"ffmpeg takes too long to read the sound.{_complaints.Text}");
        }
        finally
        {
            _waited += _program.Time.GetElapsedTime(begin);
        }
    }

    /// <summary>The output has ended; whether that is the sound's end, it tells by its exit code.</summary>
    private void CheckEnd()
    {
        Await(Exited());
        if (_feed.Fault is { } fault)
            ExceptionDispatchInfo.Throw(fault);
        if (_process.ExitCode != 0)
            throw new UnreadableAudioException($"ffmpeg cannot read the sound.{_complaints.Text}");

        async Task<bool> Exited()
        {
            await _process.WaitForExitAsync();
            await _complaints.Reading;
            return true;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }
}
