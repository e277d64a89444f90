using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls;

/// <summary>Encrypts the notes of calls before they are kept, and decrypts them for who reads them.</summary>
internal interface INotesSeal
{
    /// <summary>Encrypts a text and has it written, while nobody takes the key of the call away.</summary>
    /// <param name="call">Whose notes they are; one that is known.</param>
    /// <param name="text">The notes in clear.</param>
    /// <param name="write">Keeps them, encrypted.</param>
    /// <returns>What <paramref name="write"/> gives.</returns>
    /// <exception cref="StorageUnavailableException">The key of the call cannot be kept or used.</exception>
    Task<T> WriteAsync<T>(LegId call, string text, Func<string, Task<T>> write);

    /// <summary>The text of notes, which may be in clear still.</summary>
    /// <returns><c>null</c>: they cannot be decrypted, since the key is gone.</returns>
    ValueTask<string?> ReadAsync(LegId call, CallNotes notes, CancellationToken cancellationToken);
}
