using System.Collections.Immutable;
using System.Security.Cryptography;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Platform.Audio;

/// <summary>Sounds that were uploaded, all of them in memory and as rows. A change is one commit with its line in the audit.</summary>
internal sealed class AudioStore(
    ICommitter committer, AuditLog audit, AudioLibrary library, IAudioUses uses, TimeProvider time, IReadOnlyList<AudioFile> found) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile ImmutableList<AudioFile> _files = [.. found];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AudioFile> All => [.. _files.OrderByDescending(file => file.At).ThenBy(file => file.Hash, StringComparer.Ordinal)];

    /// <returns>The file that holds those bytes, and whether it is new.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<(AudioFile File, bool IsNew)> AddAsync(string name, Sound sound, ReadOnlyMemory<byte> content, Doer doer) => InTurnAsync(async () =>
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var called = name.Length > 0 ? name : $"{hash[..8]}.{AudioFile.WordOf(sound.Kind)}";
        var file = new AudioFile(hash, called, sound.Kind, content.Length, sound.Duration, doer.Name, time.GetUtcNow());
        var known = _files.Find(each => each.Hash == hash);
        // A backup that was restored may lack it.
        if (known is null || !library.Holds(known.Path))
            await library.SaveAsync(file.FileName, content);
        if (known is null)
            await CommitAsync(_files.Add(file), AuditActions.AudioFileAdded, file, doer, rows => AudioRows.Insert(rows, file));
        return (known ?? file, known is null);
    });

    /// <returns><c>null</c>: there is no such file; else who still needs it: if nobody does, it is removed.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public Task<IReadOnlyList<string>?> RemoveAsync(string hash, Doer doer) => InTurnAsync(async () =>
    {
        if (_files.Find(each => each.Hash == hash) is not { } file)
            return null;
        var named = uses.Of(file);
        if (named.Count > 0)
            return named;
        await CommitAsync(_files.Remove(file), AuditActions.AudioFileRemoved, file, doer, rows => AudioRows.Delete(rows, file));
        library.Remove(file.FileName);
        return named;
    });

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task CommitAsync(ImmutableList<AudioFile> after, string action, AudioFile file, Doer doer, Action<RowWriter> write)
    {
        var words = AuditWords.Of(new SoundWords(file.Path, file.Word, file.Size));
        var isAdded = action == AuditActions.AudioFileAdded;
        var line = audit.Line(doer.Name, action, file.Name, isAdded ? null : words, isAdded ? words : null, doer.Address);
        var change = new Change(this, _files, audit.Along(line), write);
        committer.Append(change);
        _files = after;
        await change.Durable;
    }

    private sealed class Change(AudioStore store, ImmutableList<AudioFile> before, StorageChange told, Action<RowWriter> write) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            write(rows);
            told.Write(rows);
        }

        protected override void OnCommitted() => told.Commit();

        protected override void OnUndone()
        {
            told.TakeBack();
            store._files = before;
        }
    }
}

/// <summary>Tells who still needs a sound that was uploaded.</summary>
internal interface IAudioUses
{
    /// <returns>In words that follow "named by"; empty: nobody does.</returns>
    IReadOnlyList<string> Of(AudioFile file);
}
