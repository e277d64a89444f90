using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>A process starts with the master key of its store or not at all, and makes one only while nothing is encrypted.</summary>
public sealed class MasterKeyAtStartTests(FilledStore filled) : IClassFixture<FilledStore>
{
    [Fact]
    public async Task A_missing_key_stops_the_start_and_none_is_made()
    {
        using var store = filled.Store.Copy();
        var right = store.Fingerprint;
        File.Delete(store.KeyPath);

        (await store.RefusalAsync()).Should().Be(
            $"{store.KeyPath} is missing, the master key {right} without which no kept recording can be read: put the copy of it back, "
            + "or say with Recordings:MasterKeyPath where it is.");
        File.Exists(store.KeyPath).Should().BeFalse();
        (await store.RefusalAsync(("Recordings:MasterKeyPath", store.File("no.key")))).Should().StartWith($"{store.File("no.key")} is missing, ");
    }

    [Fact]
    public async Task A_wrong_key_stops_the_start_wherever_it_is()
    {
        using var store = filled.Store.Copy();
        var right = store.Fingerprint;
        using var wrong = MasterKeyFile.Make(store.File("wrong.key"));
        var words = $" holds the master key {wrong.Fingerprint}, but what is kept was encrypted with {right}: put that key in its place, "
            + "or the backup of the store that belongs to this one.";

        (await store.RefusalAsync(("Recordings:MasterKeyPath", store.File("wrong.key")))).Should().Be(store.File("wrong.key") + words);
        (await store.RefusalAsync(("Recordings:MasterKey", wrong.Export()))).Should().Be($"Recordings:MasterKey{words}");

        (await store.ReadAsync()).Should().Be(filled.Said, "the right one is still there");
    }

    [Theory]
    [InlineData("UPDATE recordings SET key = NULL")]
    [InlineData("DELETE FROM call_keys")]
    [InlineData("UPDATE recordings SET key = NULL; DELETE FROM call_keys; DELETE FROM erasure_key")]
    public async Task The_keys_of_one_place_are_enough(string sql)
    {
        using var store = filled.Store.Copy();
        Execute(store, sql);
        File.Delete(store.KeyPath);

        (await store.RefusalAsync()).Should().StartWith($"{store.KeyPath} is missing, ");
    }

    [Fact]
    public async Task While_nothing_is_encrypted_a_key_that_was_lost_is_made_anew()
    {
        using var store = filled.Store.Copy();
        var before = store.Fingerprint;
        Execute(store, "UPDATE recordings SET key = NULL; DELETE FROM call_keys; DELETE FROM erasure_key; DELETE FROM announced; DELETE FROM subscriptions");
        File.Delete(Path.Combine(store.Folder, ErasureFile.Name));
        File.Delete(store.KeyPath);

        await using (store.Start())
            store.Fingerprint.Should().NotBe(before);
    }

    [Fact]
    public async Task A_changed_key_of_the_store_stops_the_start_and_is_not_taken_for_a_wrong_master_key()
    {
        using var store = filled.Store.Copy();
        Execute(store, "UPDATE call_keys SET key = zeroblob(69)");

        (await store.RefusalAsync()).Should().StartWith("A key of a recording was changed in the store, ");
    }

    private static void Execute(EncryptedStore store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(store.Folder, StorageFolder.LiveFileName)};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
