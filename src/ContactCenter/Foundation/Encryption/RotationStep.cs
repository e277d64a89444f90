namespace ContactCenter.Foundation.Encryption;

/// <summary>What a rotation has just done. Whatever ends the process then: the store opens, and the rotation can be finished.</summary>
internal enum RotationStep
{
    /// <summary>The next key is on the disk, beside the file of the key.</summary>
    NextKeyWritten,

    /// <summary>The keys of one column are wrapped anew, in a transaction that is not committed.</summary>
    ColumnWrapped,

    /// <summary>All keys of one database are wrapped by the next one.</summary>
    DatabaseCommitted,

    /// <summary>The key of one file is.</summary>
    FileWritten,

    /// <summary>The key of before is on the disk under a name of its own.</summary>
    FormerKeyKept,

    /// <summary>The file of the key holds the next one, which is the key from now on.</summary>
    KeyReplaced,
}
