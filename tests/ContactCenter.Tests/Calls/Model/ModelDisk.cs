using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>What outlives a process: the rows, in the form in which the server writes them.</summary>
internal sealed class ModelDisk : IDisposable
{
    /// <summary>Where work waits for another thread, two calls are saved at once; a process has one thread that commits.</summary>
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly RowWriter _rows;

    public ModelDisk()
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new("Data Source=:memory:");
        _connection.Open();
        Migrations.Live.Apply(_connection);
        _rows = new(_connection);
    }

    /// <summary>All that calls learnt, in the order of judging.</summary>
    public List<Judged> Judged { get; } = [];

    public IReadOnlyList<DeadLetter> Dead => WorkRows.Dead(_connection, long.MaxValue, int.MaxValue);

    public long NextNumber => _connection.ExecuteScalar<long>("SELECT next FROM numbers");

    public CallsLeft Left => CallsLeft.Read(_connection);

    public void Write(StorageChange change)
    {
        lock (_gate)
            change.Write(_rows);
    }

    public void Keep(List<Judged> judged)
    {
        lock (_gate)
            Judged.AddRange(judged);
    }

    public CallSession? Read(LegId call) => CallTables.Read(_connection).Select(found => found.Call).FirstOrDefault(found => found.CallerLeg == call);

    public void Dispose()
    {
        _rows.Dispose();
        _connection.Dispose();
    }
}
