using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>A sound in a temporary file that nobody else can open, and that is gone when it is closed.</summary>
/// <param name="Content">The file, at its first byte.</param>
internal sealed record SpooledSound(Stream Content)
{
    private const int BlockSize = 1 << 17;

    /// <exception cref="RequestException">The disk has no room for it, or the request ended early.</exception>
    public static async Task<SpooledSound> CopyAsync(Stream source, CancellationToken cancellation)
    {
        var file = Create();
        try
        {
            var block = new byte[BlockSize];
            while (await ReadAsync(source, block, cancellation) is > 0 and var read)
                await WriteAsync(file, block.AsMemory(0, read), cancellation);
            file.Position = 0;
            return new SpooledSound(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"transcriber-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
            return new FileStream(path, options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        // Without a name it is gone even when the program is killed.
        File.Delete(path);
        return file;
    }

    private static async ValueTask<int> ReadAsync(Stream source, Memory<byte> block, CancellationToken cancellation)
    {
        try
        {
            return await source.ReadAsync(block, cancellation);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            throw new RequestException("The request ended in the middle of the sound.", fault);
        }
    }

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        try
        {
            await file.WriteAsync(block, cancellation);
        }
        catch (IOException)
        {
            throw new RequestException(StatusCodes.Status507InsufficientStorage, "no_space", "There is no room for the sound in the temporary folder.");
        }
    }
}
