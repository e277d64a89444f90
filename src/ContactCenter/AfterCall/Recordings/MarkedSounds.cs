using System.IO.Pipelines;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Brings in recordings that people have paused or stopped. What is left out of one is taken out while it comes, and is in no file of ours, encrypted or
/// not.
/// </summary>
internal sealed class MarkedSounds(SealedSounds sounds, SoundFiles files)
{
    /// <summary>Writes our copy, as a WAV file.</summary>
    /// <param name="recording">Whose sound it is.</param>
    /// <param name="name">The file's.</param>
    /// <param name="leftOut">What is not in it.</param>
    /// <param name="download">Brings the platform's file; what it throws reaches the caller, and nothing is kept.</param>
    /// <exception cref="Audio.UnreadableAudioException">There is no sound in it that can be read: then nothing is kept either.</exception>
    public async Task WriteAsync(
        Recording recording, string name, LeftOutTimes leftOut, Func<IDownloadSink, CancellationToken, Task> download, CancellationToken cancellationToken)
    {
        var unmeasured = SealedSounds.NameOf(recording, SoundParts.Marked);
        try
        {
            await sounds.WriteAsync(recording, unmeasured, (file, cancelled) => CopyAsync(leftOut, download, file, cancelled), cancellationToken);
            // How long a WAV file is stands at its begin, and is known only now.
            var measured = recording with { Duration = await DurationOfAsync(recording, unmeasured, cancellationToken) };
            await sounds.WriteAsync(
                recording, name, (file, cancelled) => files.WriteCoveredAsync(measured, unmeasured, [], file, cancelled), cancellationToken);
        }
        finally
        {
            // Where the disk has no room for the second, the first does not keep what is left of it.
            await sounds.DeleteAsync(unmeasured, CancellationToken.None);
        }
    }

    private async Task<TimeSpan> DurationOfAsync(Recording recording, string name, CancellationToken cancellationToken)
    {
        await using var file = await sounds.OpenAsync(recording, name, cancellationToken);
        return await Task.Run(() => files.ShapeOf(file, cancellationToken).Duration, cancellationToken);
    }

    private async Task CopyAsync(
        LeftOutTimes leftOut, Func<IDownloadSink, CancellationToken, Task> download, Stream file, CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        // Reading waits for the download: on a thread of its own.
        var copying = Task.Run(() => CopyAsync(pipe.Reader, leftOut, file, cancellationToken), cancellationToken);
        Exception? broken = null;
        try
        {
            await download(new StreamedSink(pipe.Writer.AsStream()), cancellationToken);
        }
        catch (Exception fault)
        {
            broken = fault;
            throw;
        }
        finally
        {
            // With its fault, so that what has come so far does not pass for the whole.
            await pipe.Writer.CompleteAsync(broken);
            await copying.ConfigureAwait(broken is null ? ConfigureAwaitOptions.None : ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CopyAsync(PipeReader pipe, LeftOutTimes leftOut, Stream file, CancellationToken cancellationToken)
    {
        try
        {
            await using var sound = pipe.AsStream(leaveOpen: true);
            await files.WriteWithoutAsync(sound, leftOut, file, cancellationToken);
        }
        catch (DiskFullException full)
        {
            // The download is not to go on for nothing.
            await pipe.CompleteAsync(full);
            throw;
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }
}
