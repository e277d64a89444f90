using System.Security.Cryptography;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>
/// Brings a model into the models folder: under another name while it comes, which no program takes for a model, and under its own when it is whole,
/// checked and written to the disk.
/// </summary>
/// <param name="folder">The models folder; made when missing.</param>
/// <param name="http">Follows redirects; without a time limit of its own.</param>
/// <param name="time">By which it waits.</param>
/// <param name="progress">Shows how far it has come.</param>
internal sealed class ModelArrival(string folder, HttpClient http, TimeProvider time, ProgressLine progress)
{
    private const string Unfinished = ".part";
    private const int BlockSize = 1 << 20;

    /// <returns>What came of it, in one line.</returns>
    /// <exception cref="CommandLineException">It is not to be had, is no model or another one, or cannot be written.</exception>
    public async Task<string> BringAsync(ModelSource source, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, source.File);
        try
        {
            Directory.CreateDirectory(folder);
            if (source.Sha256 is { } known && File.Exists(path) && await Sha256OfAsync(path, cancellationToken) == known)
                return $"{path} is there already, and is what it should be.";
            await FetchAsync(source, path + Unfinished, cancellationToken);
            var sha256 = await CheckAsync(source, path + Unfinished, cancellationToken);
            File.Move(path + Unfinished, path, overwrite: true);
            var use = source.Kind == ModelKind.Whisper ? "; it is used from the next sound on" : "";
            return $"{path} is there (SHA-256 {sha256}{(source.Sha256 is null ? ", not checked" : "")}){use}.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The model cannot be brought: {fault.Message}");
        }
    }

    private async Task FetchAsync(ModelSource source, string part, CancellationToken cancellationToken)
    {
        // What nothing is known of cannot be told from the end of another file.
        if (source.Url is null || source.Sha256 is null)
            File.Delete(part);
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        try
        {
            if (source.Url is { } url)
                await new ModelDownload(http, time, progress.Tell).RunAsync(url, file, cancellationToken);
            else
                await CopyAsync(source.Path!, file, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            progress.End();
        }
    }

    private async Task CopyAsync(string path, FileStream file, CancellationToken cancellationToken)
    {
        await using var from = File.OpenRead(path);
        var block = new byte[BlockSize];
        while (await from.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
            progress.Tell(file.Length, from.Length);
        }
    }

    private static async Task<string> CheckAsync(ModelSource source, string part, CancellationToken cancellationToken)
    {
        var sha256 = await Sha256OfAsync(part, cancellationToken);
        var fault = Fault();
        if (fault is null)
            return sha256;
        File.Delete(part);
        throw new CommandLineException(fault);

        string? Fault()
        {
            if (source.Sha256 is { } wanted && wanted != sha256)
                return $"What came is something else and was removed: its SHA-256 is {sha256}, and not {wanted}.";
            return ModelKinds.FaultOf(source.Kind, part) is { } other ? $"What came is {other}, and was removed." : null;
        }
    }

    private static async Task<string> Sha256OfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
