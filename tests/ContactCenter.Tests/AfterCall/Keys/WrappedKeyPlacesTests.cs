using System.Globalization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>The list of places where wrapped keys lie is whole, and each of them is wrapped anew.</summary>
public sealed class WrappedKeyPlacesTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private static readonly string[] Databases = [StorageFolder.LiveFileName, StorageFolder.HistoryFileName];

    private static readonly MasterKey Former = MasterKey.New();
    private static readonly MasterKey Next = MasterKey.New();

    [Fact]
    public void A_column_that_is_called_a_key_is_in_the_list_and_the_list_names_no_other()
    {
        using var folder = new TestFolder();
        using (var storage = StorageFolder.Open(folder.Path))
            _ = storage.OpenHistory();
        using var store = new EncryptedStore();

        var columns = Databases.SelectMany(name => BlobColumns(Path.Combine(folder.Path, name))).ToList();

        store.Places().Columns.Select(place => $"{place.Database} {place.Table}.{place.Column}").Should().BeEquivalentTo(
            columns.Where(column => column.Name.EndsWith("key", StringComparison.OrdinalIgnoreCase)).Select(column => column.ToString()),
            "a wrapped key lies in a BLOB column whose name ends with key, and its feature registers a WrappedKeyColumn");
    }

    [Fact]
    public void Nothing_that_has_the_form_of_a_wrapped_key_lies_anywhere_else()
    {
        var listed = filled.Store.Places().Columns.Select(place => $"{place.Database} {place.Table}.{place.Column}").ToList();
        var found = new List<string>();
        foreach (var name in Databases)
        {
            using var connection = Connect(Path.Combine(filled.Store.Folder, name));
            foreach (var column in BlobColumns(Path.Combine(filled.Store.Folder, name)))
            {
                if (connection.Query<byte[]>($"SELECT {column.Name} FROM {column.Table} WHERE {column.Name} IS NOT NULL")
                    .Any(value => MasterKey.TryFingerprintOf(value) == filled.Store.Fingerprint))
                {
                    found.Add(column.ToString());
                }
            }
        }

        found.Should().BeEquivalentTo(listed, "the store has a key in each place");
    }

    [Fact]
    public void Thousands_of_rows_are_wrapped_anew_each_once()
    {
        using var folder = new TestFolder();
        const int Count = 2_345;
        using (var storage = StorageFolder.Open(folder.Path))
        {
            using var writer = storage.Live.OpenWriter();
            writer.Execute("BEGIN IMMEDIATE");
            // Numbers of one to four digits: their order is not that of texts.
            for (var id = 1; id <= Count; id++)
                Insert(writer, id, Former);
            writer.Execute("INSERT INTO recordings (id, call, started, kind, state, body) VALUES (9999, 'call', 0, 'message', 'missing', x'7b7d'); COMMIT");
        }

        using var store = new EncryptedStore();
        var steps = new List<RotationStep>();
        store.Places().Rewrap(folder.Path, Former, Next, steps.Add).Should().Be(Count);

        using var connection = Connect(folder.File(StorageFolder.LiveFileName));
        var keys = connection.Query<(long Id, byte[] Key)>("SELECT id, key FROM recordings WHERE key IS NOT NULL").ToList();
        keys.Should().HaveCount(Count);
        foreach (var (id, wrapped) in keys)
            Next.Unwrap(wrapped, Recording.PurposeOf(id)).Dispose();
        var columns = store.Places().Columns.Select(_ => RotationStep.ColumnWrapped);
        steps.Should().Equal([.. columns, RotationStep.DatabaseCommitted]);
    }

    [Fact]
    public void A_key_that_neither_has_wrapped_leaves_all_as_they_were()
    {
        using var folder = new TestFolder();
        using var third = MasterKey.New();
        using (var storage = StorageFolder.Open(folder.Path))
        {
            using var writer = storage.Live.OpenWriter();
            Insert(writer, 1, Former);
            Insert(writer, 2, third);
        }

        using var store = new EncryptedStore();
        new KeyRotation(store.Places(), folder.Path, static _ => { }).Invoking(rotation => rotation.Wrap(Former, Next)).Should().Throw<StorageException>()
            .WithMessage("A key in * cannot be wrapped anew, *");

        store.Places().SamplesIn(folder.Path).Select(sample => MasterKey.FingerprintOf(sample.Wrapped)).Should().Equal(Former.Fingerprint);
    }

    [Fact]
    public void A_file_with_a_key_is_a_place_and_one_that_broke_off_before_it_is_finished()
    {
        using var folder = new TestFolder();
        using (var storage = StorageFolder.Open(folder.Path))
        {
            using var writer = storage.Live.OpenWriter();
            Insert(writer, 1, Former);
        }

        var path = folder.File("master.key");
        MasterKeyFile.Write(path, Former);
        using var key = DataKey.New();
        var file = new KeyFile();
        file.Replace(folder.Path, Former.Wrap(key, file.Purpose));
        var places = new WrappedKeyPlaces([RecordingRows.Keys], [file]);
        new KeyRotation(places, folder.Path, static step => EndAt(step, RotationStep.DatabaseCommitted))
            .Invoking(rotation => rotation.Replace(path, Former, Next)).Should().Throw<InvalidOperationException>();
        places.SamplesIn(folder.Path).Select(sample => MasterKey.FingerprintOf(sample.Wrapped)).Should().Equal(Next.Fingerprint, Former.Fingerprint);

        new KeyRotation(places, folder.Path, static _ => { }).Resume(path).Should().BeTrue();

        places.SamplesIn(folder.Path).Select(sample => MasterKey.FingerprintOf(sample.Wrapped)).Should().Equal(Next.Fingerprint, Next.Fingerprint);
        using var opened = Next.Unwrap(file.Read(folder.Path), file.Purpose);
        opened.Bytes.SequenceEqual(key.Bytes).Should().BeTrue();
        EncryptedStore.FingerprintOf(path).Should().Be(Next.Fingerprint);
    }

    [Fact]
    public void A_file_whose_key_nobody_can_read_is_set_aside()
    {
        using var folder = new TestFolder();
        using var key = DataKey.New();
        var file = new KeyFile();
        file.Replace(folder.Path, Former.Wrap(key, file.Purpose));
        var places = new WrappedKeyPlaces([], [file]);

        places.SetAsideFiles(folder.Path, Former.Fingerprint);
        file.Read(folder.Path).Should().NotBeNull();
        places.SetAsideFiles(folder.Path, Next.Fingerprint);

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().Equal($"{file.Name}.{Former.Fingerprint}");
    }

    private static void EndAt(RotationStep step, RotationStep last)
    {
        if (step == last)
            throw new InvalidOperationException("The process has ended.");
    }

    private static void Insert(SqliteConnection writer, long id, MasterKey master)
    {
        using var key = DataKey.New();
        writer.Execute(
            "INSERT INTO recordings (id, call, started, kind, state, key, body) VALUES ($id, 'call', 0, 'message', 'ready', $wrapped, x'7b7d')",
            new { id, wrapped = master.Wrap(key, Recording.PurposeOf(id)) });
    }

    private static List<BlobColumn> BlobColumns(string file)
    {
        using var connection = Connect(file);
        return
        [
            .. connection.Query<(string Table, string Name)>(
                    """
                    SELECT tables.name, columns.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
                    WHERE tables.type = 'table' AND columns.type = 'BLOB' AND tables.name NOT LIKE 'search_terms%'
                    """)
                .Select(row => new BlobColumn(Path.GetFileName(file), row.Table, row.Name)),
        ];
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={file};Pooling=False"));
        connection.Open();
        return connection;
    }

    private sealed record BlobColumn(string Database, string Table, string Name)
    {
        public override string ToString() => $"{Database} {Table}.{Name}";
    }

    /// <summary>A feature that keeps a key in a file.</summary>
    private sealed class KeyFile : IWrappedKeyFile
    {
        public string Name => "hashes";

        public string Purpose => "hashes";

        public byte[]? Read(string folder) => File.Exists(Path.Combine(folder, Name)) ? File.ReadAllBytes(Path.Combine(folder, Name)) : null;

        public void Replace(string folder, byte[] wrapped) => File.WriteAllBytes(Path.Combine(folder, Name), wrapped);
    }
}
