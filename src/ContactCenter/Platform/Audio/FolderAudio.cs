using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace ContactCenter.Platform.Audio;

/// <summary>Sounds in a folder, which is made when the first comes. A file is there whole or not at all.</summary>
internal sealed class FolderAudio(string folder) : AudioLibrary
{
    /// <summary>What is being written: no backup takes it along.</summary>
    private const string Unfinished = "unfinished";

    public override async Task SaveAsync(string fileName, ReadOnlyMemory<byte> content)
    {
        try
        {
            var unfinished = Path.Combine(folder, Unfinished, fileName);
            Directory.CreateDirectory(Path.Combine(folder, Unfinished));
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await file.WriteAsync(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, Path.Combine(folder, fileName), overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The file could not be kept: {fault.Message}", fault);
        }
    }

    public override void Remove(string fileName)
    {
        try
        {
            File.Delete(Path.Combine(folder, fileName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It only takes room: nothing names it.
        }
    }

    protected override IFileInfo? Find(string fileName)
    {
        var file = new FileInfo(Path.Combine(folder, fileName));
        return file.Exists ? new PhysicalFileInfo(file) : null;
    }
}
