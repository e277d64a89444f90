using System.Diagnostics.Metrics;
using ContactCenter.Calls.Stores;
using ContactCenter.Storage;
using ContactCenter.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>A folder of its own with a store in it, which can be closed, cut off and opened again.</summary>
internal sealed class SqliteStoreFolder : IDisposable
{
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-store");
    private Database? _database;
    private Journal? _journal;
    private SqliteCallStore? _store;

    public string Path => _folder.FullName;

    public TestClock Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public Journal Journal => _journal!;

    /// <summary>Opens the store, after closing the one that is open.</summary>
    public SqliteCallStore Open(long largestBytes = 0)
    {
        Close();
        _database = Database.Open(Path, largestBytes);
        try
        {
            _journal = new(_database, new JournalMetrics(Meters), Clock, NullLogger<Journal>.Instance);
            return _store = new(_database, _journal, Clock, LoggerFactory.Create(logging => logging.AddProvider(Logs)).CreateLogger<SqliteCallStore>());
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>What a process leaves behind that is killed now: the files as they are, in another folder.</summary>
    public SqliteStoreFolder Killed()
    {
        var other = new SqliteStoreFolder();
        foreach (var file in Directory.EnumerateFiles(Path, "*.db*"))
            File.Copy(file, System.IO.Path.Combine(other.Path, System.IO.Path.GetFileName(file)));
        return other;
    }

    public void Close()
    {
        _store?.Dispose();
        _journal?.Dispose();
        _database?.Dispose();
        (_store, _journal, _database) = (null, null, null);
    }

    public void Dispose()
    {
        Close();
        Logs.Dispose();
        _folder.Delete(recursive: true);
    }
}
