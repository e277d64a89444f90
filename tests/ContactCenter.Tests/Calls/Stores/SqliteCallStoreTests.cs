using ContactCenter.Calls;

namespace ContactCenter.Tests.Calls.Stores;

public sealed class SqliteCallStoreTests : CallStoreConformance, IDisposable
{
    private readonly List<SqliteStoreFolder> _folders = [];

    protected override ValueTask<ICallStore> OpenAsync()
    {
        _folders.Add(new());
        return new(_folders[^1].Open());
    }

    public void Dispose() => _folders.ForEach(folder => folder.Dispose());
}
