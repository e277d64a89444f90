using System.Diagnostics.Metrics;
using System.Globalization;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.TestKit;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
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

    public SqliteCallStore Store => _store!;

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

    /// <summary>Another connection to the file.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, Database.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Lets another program change the file.</summary>
    public void Execute(string sql)
    {
        using var other = Connect();
        other.Execute(sql);
    }

    /// <summary>From now on every commit fails at once, as if the disk were full.</summary>
    /// <param name="from">The first row of the journal that is refused.</param>
    public void Fill(long from = 0) => Execute(Refusal(from));

    /// <summary>There is room again, and the probe of the next second finds it.</summary>
    public async Task FreeAsync()
    {
        Execute("DROP TRIGGER full");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Soon.IsAsync(() => Journal.State.Unavailable is null);
    }

    /// <summary>Keeps every commit waiting until it is disposed of.</summary>
    /// <param name="refusedFrom">The first row of the journal that is refused afterwards; <c>null</c>: none.</param>
    public IDisposable Block(long? refusedFrom = null)
    {
        var other = Connect();
        other.Execute("BEGIN IMMEDIATE");
        if (refusedFrom is { } from)
            other.Execute(Refusal(from));
        return new Blockade(other);
    }

    /// <summary>Lets time pass, and ended calls move to the history.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await SettleAsync();
        for (var until = Clock.GetUtcNow() + time; Clock.GetUtcNow() < until;)
        {
            if (!Clock.FireNext(until))
                Clock.Advance(until - Clock.GetUtcNow());
            await SettleAsync();
        }
    }

    /// <summary>Waits until all is durable that was changed.</summary>
    public Task SettleAsync() => Soon.IsAsync(() => Journal.State is { PendingBytes: 0, CommittingBytes: 0 });

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

    private static string Refusal(long from) =>
        string.Create(CultureInfo.InvariantCulture, $"CREATE TRIGGER full BEFORE INSERT ON journal WHEN NEW.number >= {from} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

    private sealed class Blockade(SqliteConnection connection) : IDisposable
    {
        public void Dispose()
        {
            connection.Execute("COMMIT");
            connection.Dispose();
        }
    }
}
