using System.Buffers;
using System.Security.Cryptography;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Sounds that lie on this machine and are brought in as downloads are. Their addresses are made here alone: what others tell as an address begins
/// with https or http.
/// </summary>
internal static class LocalSounds
{
    private const string Prefix = "file:///";
    private const int PieceBytes = 128 * 1024;

    /// <param name="path">Absolute and without links.</param>
    public static Uri UrlOf(string path) => new($"{Prefix}{Uri.EscapeDataString(path)}");

    /// <summary>Brings a file into the sink, from its beginning.</summary>
    /// <param name="url">Of <see cref="UrlOf"/>.</param>
    /// <param name="limits">Its size and time are those of a download.</param>
    /// <param name="sink">Empty; takes the bytes.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<DownloadResult> CopyAsync(
        Uri url, DownloadLimits limits, IDownloadSink sink, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(url.OriginalString[Prefix.Length..]);
        // Since it was found somebody may have put a link in its place, or in that of a folder above it.
        if (RealPath.Of(path) != path)
            return Refused("the file is gone, or a link has taken its place");
        using var slow = new CancellationTokenSource(limits.LongestTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellationToken);
        try
        {
            // What is no file, a pipe for example, has no length, and would keep whoever opens it waiting.
            return new FileInfo(path).Length switch
            {
                0 => Refused("the file is empty"),
                var length when length > limits.LongestBytes => TooLarge(limits),
                _ => await CopyAsync(path, limits, sink, either.Token),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused($"reading the file takes longer than {limits.LongestTime.TotalMinutes:0} minutes");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused("the file is gone");
        }
        catch (UnauthorizedAccessException)
        {
            return Refused("the file may not be read");
        }
    }

    private static async Task<DownloadResult> CopyAsync(string path, DownloadLimits limits, IDownloadSink sink, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            // Whoever still writes it is not kept from it: its sound is read as far as it is there.
            const FileShare Others = FileShare.ReadWrite | FileShare.Delete;
            const FileOptions Forwards = FileOptions.Asynchronous | FileOptions.SequentialScan;
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, Others, bufferSize: 0, Forwards);
            while (await ReadAsync(file, piece, cancellationToken) is > 0 and var read)
            {
                if (sink.Position + read > limits.LongestBytes)
                    return TooLarge(limits);
                hash.AppendData(piece, 0, read);
                await sink.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }
        }
        catch (ReadFaultException fault)
        {
            return new DownloadResult.TryAgain($"the file cannot be read now: {fault.Message}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return new DownloadResult.Done(Convert.ToHexStringLower(hash.GetHashAndReset()), sink.Position, ContentType: null);
    }

    /// <summary>A fault of the file is told from one of the sink, which is the caller's.</summary>
    private static async ValueTask<int> ReadAsync(FileStream file, byte[] piece, CancellationToken cancellationToken)
    {
        try
        {
            return await file.ReadAsync(piece.AsMemory(0, PieceBytes), cancellationToken);
        }
        catch (IOException fault)
        {
            throw new ReadFaultException(fault.Message);
        }
    }

    private static DownloadResult.RefusedForGood TooLarge(DownloadLimits limits) =>
        new(DownloadRefusal.TooLarge, $"the file has more than {limits.LongestBytes} bytes");

    private static DownloadResult.RefusedForGood Refused(string reason) => new(DownloadRefusal.UnexpectedAnswer, reason);

    private sealed class ReadFaultException(string message) : Exception(message);
}
