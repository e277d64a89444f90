using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>What those are told who read a file that cannot be read.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_that_is_gone_for_a_moment_is_not_available_and_is_read_when_it_is_back()
    {
        var file = DatabaseFile.Open(_folder.File("contactcenter.db"), Migrations.Live, "store");
        File.Move(file.Path, _folder.File("elsewhere"));

        await FluentActions.Awaiting(() => StoreAsync(file)).Should().ThrowAsync<StorageUnavailableException>();

        File.Move(_folder.File("elsewhere"), file.Path);
        (await StoreAsync(file)).Should().Be("store");
    }

    [Fact]
    public async Task One_that_is_damaged_is_told_as_such()
    {
        var file = DatabaseFile.Open(_folder.File("contactcenter.db"), Migrations.Live, "store");
        await File.WriteAllTextAsync(file.Path, new string('x', 4_096), TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(() => StoreAsync(file)).Should().ThrowAsync<SqliteException>();
    }

    [Fact]
    public async Task Queries_are_compiled_once_for_all_files()
    {
        async Task<int> ReadAsync(string name)
        {
            var file = DatabaseFile.Open(_folder.File(name), Migrations.Live, name);
            (await file.ReadAsync(
                static connection => connection.QuerySingle<string>("SELECT id AS only_of_this_test FROM store WHERE 7 = @seven", new { seven = 7 }),
                TestContext.Current.CancellationToken)).Should().Be(name);
            return SqlMapper.GetCachedSQL().Count(entry => entry.Item2.Contains("only_of_this_test", StringComparison.Ordinal));
        }

        (await ReadAsync("a.db")).Should().Be(1);
        (await ReadAsync("b.db")).Should().Be(1);
    }

    private static Task<string> StoreAsync(DatabaseFile file) => file.ReadAsync(
        static connection => connection.ExecuteScalar<string>("SELECT id FROM store")!, TestContext.Current.CancellationToken);
}
