using System.Text;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>Texts as rows of the live file, in a folder of the test's, with what was found there.</summary>
internal sealed class TestRows : IDisposable
{
    private readonly StorageFolder _folder;

    public TestRows(string folder, long largestBytes = 0)
    {
        _folder = StorageFolder.Open(folder, largestBytes, writerWait: TimeSpan.FromMinutes(1));
        Committer = new(_folder.Live, new StorageMetrics(CallParts.Meters), Clock, NullLogger<GroupCommitter>.Instance);
        using var reader = _folder.Live.OpenReader();
        Found = [.. reader.Query<byte[]>("SELECT answer FROM answers ORDER BY id").Select(Encoding.UTF8.GetString)];
    }

    public TestClock Clock { get; } = new();

    public GroupCommitter Committer { get; }

    /// <summary>The texts, in order.</summary>
    public IReadOnlyList<string> Found { get; }

    public Task AppendAsync(string text)
    {
        var row = new Row(text);
        Committer.Append(row);
        return row.Durable;
    }

    public void Dispose()
    {
        Committer.Dispose();
        _folder.Dispose();
    }

    private sealed class Row(string text) : StorageChange
    {
        public override void Write(RowWriter rows) =>
            rows.Statement("INSERT INTO answers (delivery, answer) VALUES (?, ?)").With("x"u8).With(Encoding.UTF8.GetBytes(text)).Run();
    }
}
