using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Encryption;

/// <summary>All places of a store where wrapped keys lie.</summary>
internal sealed class WrappedKeyPlaces(IEnumerable<WrappedKeyColumn> columns, IEnumerable<IWrappedKeyFile> files) : IStoreKeys
{
    private readonly List<WrappedKeyColumn> _columns = [.. columns];
    private readonly List<IWrappedKeyFile> _files = [.. files];

    /// <summary>Those in databases.</summary>
    public IReadOnlyList<WrappedKeyColumn> Columns => _columns;

    /// <summary>What features have registered, for a command that does not start them.</summary>
    public static WrappedKeyPlaces Of(IServiceCollection services)
    {
        var instances = services.Select(service => service.IsKeyedService ? null : service.ImplementationInstance).ToList();
        return new(instances.OfType<WrappedKeyColumn>(), instances.OfType<IWrappedKeyFile>());
    }

    /// <summary>Some key of each place that has one.</summary>
    /// <param name="folder">That of the store.</param>
    public IReadOnlyList<WrappedSample> SamplesIn(string folder) =>
    [
        .. _columns.Select(column => column.Database).Distinct(StringComparer.Ordinal).SelectMany(name => SamplesOf(name, Path.Combine(folder, name))),
        .. _files.Select(file => (file.Purpose, Wrapped: file.Read(folder))).Where(file => file.Wrapped is not null)
            .Select(file => new WrappedSample(file.Wrapped!, file.Purpose)),
    ];

    public string? FingerprintOf(string name, string file) =>
        SamplesOf(name, file).Select(sample => MasterKey.TryFingerprintOf(sample.Wrapped)).FirstOrDefault(fingerprint => fingerprint is not null);

    /// <summary>Wraps all keys with the next master key; those of a database in one transaction. May be repeated after it has broken off.</summary>
    /// <param name="folder">That of the store.</param>
    /// <param name="from">Has wrapped those that were not wrapped anew before.</param>
    /// <param name="to">The next one.</param>
    /// <param name="after">Is told of each step.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="EncryptionException">Neither of the two has wrapped a key, or it was changed.</exception>
    /// <exception cref="SqliteException">A database cannot be written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public int Rewrap(string folder, MasterKey from, MasterKey to, Action<RotationStep> after)
    {
        var count = 0;
        foreach (var database in _columns.GroupBy(column => Path.Combine(folder, column.Database), StringComparer.Ordinal).Where(each => File.Exists(each.Key)))
        {
            using var connection = OpenToWrite(database.Key);
            // One that is not committed is undone when the connection is closed.
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var column in database.Where(column => DatabaseCopy.HasTable(connection, column.Table)))
            {
                count += column.Rewrap(connection, from, to);
                after(RotationStep.ColumnWrapped);
            }

            connection.Execute("COMMIT");
            after(RotationStep.DatabaseCommitted);
            // Else what the key of before has wrapped stays in free pages and in the log.
            connection.Execute("VACUUM");
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        foreach (var file in _files)
        {
            if (file.Read(folder) is not { } wrapped)
                continue;
            file.Replace(folder, MasterKey.Rewrap(wrapped, file.Purpose, from, to));
            count++;
            after(RotationStep.FileWritten);
        }

        return count;
    }

    /// <summary>Gives up all that is encrypted in databases whose master key is lost.</summary>
    /// <param name="folder">That of the databases.</param>
    /// <exception cref="SqliteException">A database cannot be written.</exception>
    public void GiveUp(string folder)
    {
        var statements = _columns.SelectMany(column => column.Loss).GroupBy(statement => Path.Combine(folder, statement.Database), StringComparer.Ordinal);
        foreach (var database in statements.Where(each => File.Exists(each.Key)))
        {
            using var connection = OpenToWrite(database.Key);
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var statement in database.Where(statement => DatabaseCopy.HasTable(connection, statement.Table)))
                connection.Execute(statement.Sql);
            connection.Execute("COMMIT");
        }
    }

    /// <summary>Sets aside the files of a store whose keys the master key that is here has not wrapped.</summary>
    /// <param name="folder">That of the store.</param>
    /// <param name="fingerprint">That of the master key that is here; <c>null</c>: there is none.</param>
    /// <exception cref="IOException">A file cannot be renamed.</exception>
    public void SetAsideFiles(string folder, string? fingerprint)
    {
        foreach (var file in _files)
        {
            if (file.Read(folder) is { } wrapped && MasterKey.TryFingerprintOf(wrapped) is var other && other != fingerprint)
                File.Move(Path.Combine(folder, file.Name), Path.Combine(folder, $"{file.Name}.{other ?? "unreadable"}"), overwrite: true);
        }
    }

    private List<WrappedSample> SamplesOf(string name, string file)
    {
        var ofDatabase = _columns.Where(column => column.Database == name).ToList();
        if (ofDatabase.Count == 0 || !File.Exists(file))
            return [];
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        var there = ofDatabase.Where(column => DatabaseCopy.HasTable(connection, column.Table));
        return [.. there.Select(column => column.Find(connection)).OfType<WrappedSample>()];
    }

    private static SqliteConnection OpenToWrite(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
        return connection;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }
}
