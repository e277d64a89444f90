namespace ContactCenter.Foundation.Encryption;

/// <summary>A file of the store's folder that holds one wrapped key. Its feature registers it as it does a <see cref="WrappedKeyColumn"/>.</summary>
internal interface IWrappedKeyFile
{
    /// <summary>Its name in the store's folder.</summary>
    string Name { get; }

    /// <summary>What its key was wrapped for.</summary>
    string Purpose { get; }

    /// <returns><c>null</c>: there is no such file, or no key in it.</returns>
    byte[]? Read(string folder);

    /// <summary>Puts a key in the place of the one that is there: whole or not at all, and on the disk when it returns.</summary>
    void Replace(string folder, byte[] wrapped);
}
