using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>Calls are blocked no more.</summary>
internal sealed class BlocksLifted(IReadOnlyList<byte[]> marks) : StorageChange
{
    public override void Write(RowWriter rows) => ErasedCalls.Unblock(rows, marks);
}
