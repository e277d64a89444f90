using System.Security.Cryptography;
using System.Text;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// The encrypted files of recordings. A file has the name of its recording and part, so that one that is written again takes the other's place.
/// </summary>
internal sealed class SealedSounds(
    RecordingKeys keys, ISoundStore store, DecodedSounds decoded, RecordingsSettings settings, ErasedCalls erased, ChangedSounds changed)
{
    /// <summary>Whether something may be brought in or covered; else the disk belongs to live calls. Where nobody knows, there is room.</summary>
    public bool HasRoom => store.FreeBytes is not { } free || free >= settings.KeepFreeBytes;

    /// <exception cref="DiskFullException">Nothing may be brought in or covered now.</exception>
    public void EnsureRoom()
    {
        if (!HasRoom)
            throw new DiskFullException();
    }

    /// <returns>The name under which a part of a recording lies.</returns>
    public static string NameOf(Recording recording, string part) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recording.Purpose)).AsSpan(0, 16))}{part}";

    /// <summary>
    /// Opens a part for reading from any place. Where it was changed the recording is flagged, whether that is found now or while it is read.
    /// </summary>
    /// <exception cref="EncryptionException">It was changed, or belongs to another key.</exception>
    /// <exception cref="SoundMissingException">It is not there.</exception>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It was changed, and that could not be saved.</exception>
    public async Task<Stream> OpenAsync(Recording recording, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var key = keys.Open(recording);
            var sealedFile = await store.OpenAsync(name, cancellationToken);
            return new WatchedSound(await SealedReader.OpenAsync(sealedFile, key, cancellationToken), () => changed.FlagAsync(recording.Number));
        }
        catch (EncryptionException)
        {
            await changed.FlagAsync(recording.Number);
            throw;
        }
    }

    /// <summary>Writes a part, which is there whole or not at all.</summary>
    /// <param name="write">What it throws reaches the caller, and nothing is kept.</param>
    /// <exception cref="CallErasedException">The call was erased meanwhile, and nothing is kept.</exception>
    /// <exception cref="DiskFullException">The disk has no room to spare any more, and nothing is kept.</exception>
    public async Task WriteAsync(Recording recording, string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var key = keys.Open(recording);
        // It is of what had that name before.
        decoded.Forget(name);
        await store.WriteAsync(
            name,
            async (file, cancelled) =>
            {
                await using var room = new RoomCheckedWriter(file, EnsureRoom);
                await using var writer = new SealedWriter(room, key);
                await write(writer, cancelled);
                await writer.CompleteAsync(cancelled);
            },
            cancellationToken);
        // Only now: who erases removes what is there, and does so after the call is blocked.
        if (!erased.IsErased(new LegId(recording.Call)))
            return;
        await store.DeleteAsync(name, CancellationToken.None);
        throw new CallErasedException();
    }

    /// <summary>Removes all files of a recording, and what a broken writing has left of them.</summary>
    /// <returns>Completes when there are none any more.</returns>
    public async Task DeleteAllAsync(Recording recording, CancellationToken cancellationToken)
    {
        var named = new[] { recording.Sound, recording.Original, recording.Peaks }.OfType<string>();
        foreach (var name in SoundParts.All.Select(part => NameOf(recording, part)).Union(named, StringComparer.Ordinal))
            await DeleteAsync(name, cancellationToken);
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        decoded.Forget(name);
        return store.DeleteAsync(name, cancellationToken);
    }
}

/// <summary>What is free of the disk belongs to live calls.</summary>
internal sealed class DiskFullException() : Exception("the disk has no room to spare");

/// <summary>What was being done for a call is wanted no more, because the call was erased.</summary>
internal sealed class CallErasedException() : Exception("the call was erased");
