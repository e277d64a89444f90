using System.Collections.Immutable;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Stores.FromJournal;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>A folder of its own with a store in it, which can be closed, cut off and opened again.</summary>
internal sealed class SqliteStoreFolder : IDisposable
{
    /// <summary>All ways in which the live file is written.</summary>
    private static readonly string[] Writes =
        ["INSERT ON calls", "UPDATE ON calls", "DELETE ON calls", "INSERT ON work", "UPDATE ON work", "DELETE ON work", "UPDATE ON store"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-store");
    private StorageFolder? _storage;
    private GroupCommitter? _committer;
    private HistoryDatabase? _files;
    private SqliteCallHistory? _history;
    private CallStore? _store;

    public string Path => _folder.FullName;

    public TestClock Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public GroupCommitter Committer => _committer!;

    public CallStore Store => _store!;

    public SqliteCallHistory History => _history!;

    public HistoryDatabase Files => _files!;

    /// <summary>How long the end waits for the disk of the history; <c>null</c>: as long as in life.</summary>
    public TimeSpan? LongestEnd { get; init; }

    public DatabaseFile Live => _storage!.Live;

    public CallNotifier Notifier { get; } = new();

    public ReleasedWork Queue { get; private set; } = new();

    /// <summary>The calls that were erased.</summary>
    public ErasedCalls Erased { get; init; } = CallParts.Erased;

    /// <summary>What was released to be carried out.</summary>
    public List<WorkItem> Released { get; } = [];

    public SqliteDeadLetters DeadLetters { get; private set; } = null!;

    /// <summary>The survey of the settings.</summary>
    public ImmutableArray<SurveyQuestion> Questions { get; init; } = [];

    /// <summary>Opens the store, after closing the one that is open.</summary>
    public CallStore Open(long largestBytes = 0)
    {
        Close();
        _storage = StorageFolder.Open(Path, largestBytes, upgrade: new JournalUpgrade(Logger<JournalUpgrade>()), writerWait: TimeSpan.FromMinutes(1));
        try
        {
            _committer = new(_storage.Live, new StorageMetrics(CallParts.Meters), Clock, Logger<GroupCommitter>());
            _files = new(_storage, [new OldSurveys(Questions, Logger<OldSurveys>())], Logger<HistoryDatabase>(), LongestEnd);
            var history = _history = new(
                _storage.Live, _files, MovedCalls.Read(_storage.Live, Clock.GetUtcNow()), Erased, _committer, Clock, Logger<SqliteCallHistory>());
            Queue = new() { OnReleased = items => { lock (Released) Released.AddRange(items); } };
            DeadLetters = new(_storage.Live);
            return _store = new(_committer, NumberBlocks.Of(_storage.Live, _committer), Queue, history, Notifier, Clock, CallsLeft.Read(_storage.Live));
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
        // The history is opened beside the store, and files of SQLite come and go meanwhile: no copy can follow them.
        _files?.ReadAsync(static _ => true, CancellationToken.None).ContinueWith(static read => _ = read.Exception, TaskScheduler.Default).Wait();
        // What SQLite keeps for a moment while a file is being made is no part of it.
        foreach (var file in Directory.GetFiles(Path, "*.db*").Where(file => !file.EndsWith("-journal", StringComparison.Ordinal)))
            File.Copy(file, System.IO.Path.Combine(other.Path, System.IO.Path.GetFileName(file)));
        return other;
    }

    /// <summary>Another connection to the live file, or to that of the history.</summary>
    public SqliteConnection Connect(string file = StorageFolder.LiveFileName)
    {
        var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, file)};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Lets another program change the file.</summary>
    public void Execute(string sql, string file = StorageFolder.LiveFileName)
    {
        using var other = Connect(file);
        other.Execute(sql);
    }

    /// <summary>From now on such a write fails at once, as if the disk were full.</summary>
    /// <param name="write">For example <c>UPDATE ON calls</c>; any, when not said.</param>
    public void Fill(string? write = null) => Execute(Refusal(write));

    /// <summary>There is room again, which nobody knows yet.</summary>
    public void Free() => Execute(string.Concat(Writes.Select((_, i) => $"DROP TRIGGER IF EXISTS full{i};")));

    /// <summary>There is room again, and the next probe finds it; one that is just failing is followed by another a second later.</summary>
    public async Task FreeAsync()
    {
        Free();
        await Soon.IsAsync(() =>
        {
            Clock.FireNext(Clock.GetUtcNow().AddSeconds(1));
            return Committer.State.Unavailable is null;
        });
    }

    /// <summary>Keeps every commit waiting until it is disposed of.</summary>
    /// <param name="refused">The write that is refused afterwards; <c>null</c>: none.</param>
    public IDisposable Block(string? refused = null)
    {
        var other = Connect();
        other.Execute("BEGIN IMMEDIATE");
        if (refused is not null)
            other.Execute(Refusal(refused));
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

    /// <summary>Waits until all is durable that was changed, and nothing moves.</summary>
    public Task SettleAsync() => Soon.IsAsync(() => !_store!.IsMoving && Committer.State is { Pending: 0 });

    public void Close()
    {
        DeadLetters?.Dispose();
        _history?.Dispose();
        _files?.Dispose();
        _committer?.Dispose();
        _storage?.Dispose();
        (_store, _history, _files, _committer, _storage, DeadLetters) = (null, null, null, null, null, null!);
    }

    public void Dispose()
    {
        Close();
        Logs.Dispose();
        _folder.Delete(recursive: true);
    }

    public ILogger<T> Logger<T>() => LoggerFactory.Create(logging => logging.AddProvider(Logs)).CreateLogger<T>();

    private static string Refusal(string? write) => string.Concat(Writes.Where(each => write is null || each == write || each == "UPDATE ON store")
        .Select((each, i) => $"CREATE TRIGGER full{i} BEFORE {each} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;"));

    private sealed class Blockade(SqliteConnection connection) : IDisposable
    {
        public void Dispose()
        {
            connection.Execute("COMMIT");
            connection.Dispose();
        }
    }
}
