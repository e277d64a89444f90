namespace ContactCenter.Foundation.Storage;

/// <summary>By which key parts of a store are encrypted. Whoever encrypts registers its own.</summary>
public interface IStoreKeys
{
    /// <summary>The fingerprint of the master key without which a part of a database cannot be read.</summary>
    /// <param name="name">The database's name in the store's folder.</param>
    /// <param name="file">The database itself, or a copy of it.</param>
    /// <returns><c>null</c>: nothing in it is encrypted.</returns>
    string? FingerprintOf(string name, string file);
}
