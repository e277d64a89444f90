using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Where the bytes of recordings are kept. It sees sealed bytes only: whoever writes seals, whoever reads opens. Names are <see cref="SoundName"/>s.
/// May be used by several threads at once; of two who write one name, the last that ends counts.
/// </summary>
internal interface ISoundStore
{
    /// <summary>Bytes that may still be written to the disk of this machine; <c>null</c>: nobody knows.</summary>
    long? FreeBytes { get; }

    /// <summary>Keeps what is written, whole or not at all; durable when it completes. What had that name before is replaced then, and not earlier.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes all of it; what it throws is thrown on, and nothing is kept.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be kept right now: the disk is full, or the bucket does not answer.</exception>
    Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken);

    /// <summary>Opens it for reading, from any place.</summary>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    /// <exception cref="SoundMissingException">There is none of that name.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be read right now; reading the stream may throw it too.</exception>
    Task<Stream> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Removes it, and what a broken writing of it has left. Nothing happens where there is none.</summary>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be removed right now.</exception>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}

/// <summary>The store holds nothing of that name.</summary>
internal sealed class SoundMissingException(string name, Exception? cause = null) : Exception($"The store holds no sound '{name}'.", cause);
