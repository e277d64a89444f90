using ContactCenter.Foundation.Encryption;

namespace ContactCenter.Calls.Stores;

/// <summary>The wrapped key in the file of erasures, for who puts another master key in the place of the one that there is.</summary>
internal sealed class ErasureKeyFile : IWrappedKeyFile
{
    public string Name => ErasureFile.Name;

    public string Purpose => ErasureKey.Purpose;

    public byte[]? Read(string folder) => ErasureFile.Read(folder).Key;

    public void Replace(string folder, byte[] wrapped) => ErasureFile.Rewrap(folder, wrapped);
}
