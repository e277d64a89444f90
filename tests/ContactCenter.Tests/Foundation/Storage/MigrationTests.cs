using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

public sealed class MigrationTests
{
    public static TheoryData<int> Shapes => [.. Enumerable.Range(0, Migrations.History.Newest)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_older_shape_becomes_the_newest_and_keeps_what_it_holds(int shape)
    {
        using var old = Connect();
        Migrations.History.Apply(old, shape);
        if (shape > 0)
            old.Execute("INSERT INTO journal VALUES (1, 2, 3, 4, x'05')");

        Migrations.History.Apply(old).Should().Be(shape);

        using var fresh = Connect();
        Migrations.History.Apply(fresh).Should().Be(0);
        Schema(old).Should().Equal(Schema(fresh));
        old.ExecuteScalar<int>("PRAGMA user_version").Should().Be(Migrations.History.Newest);
        old.ExecuteScalar<int>("SELECT count(*) FROM journal").Should().Be(shape > 0 ? 1 : 0);
        Migrations.History.Apply(old).Should().Be(Migrations.History.Newest, "a second time there is nothing to do");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_step_that_breaks_off_leaves_the_shape_of_before(int shape)
    {
        using var connection = Connect();
        Migrations.History.Apply(connection, shape);
        var before = Schema(connection);
        // What the step is about to write is not allowed: it fails where a crash would leave it.
        connection.Execute("PRAGMA query_only = 1");

        FluentActions.Invoking(() => Migrations.History.Apply(connection)).Should().Throw<SqliteException>();

        connection.Execute("PRAGMA query_only = 0");
        Schema(connection).Should().Equal(before);
        Migrations.History.Apply(connection).Should().Be(shape);
    }

    [Fact]
    public void Lines_of_labels_of_before_are_of_the_transcript_that_they_were_learned_from_or_of_the_only_one()
    {
        using var connection = Connect();
        Migrations.History.Apply(connection, 15);
        connection.Execute("""
            INSERT INTO topic_labels VALUES ('learned', 'a', '[1]', 'sue', 1, 0), ('only', 'a', '[1]', 'sue', 1, 0), ('unknown', 'a', '[1]', 'sue', 1, 0),
                ('none', 'a', NULL, 'sue', 1, 0);
            INSERT INTO transcript_versions VALUES ('learned', 5), ('only', 1), ('unknown', 2), ('none', 1);
            INSERT INTO derived_texts (call, name, version, body) VALUES ('learned', 'topicExample', 4, x'00');
            """);

        Migrations.History.Apply(connection).Should().Be(15);

        connection.Query<(string, long?)>("SELECT call, transcript FROM topic_labels ORDER BY call")
            .Should().Equal(("learned", 4), ("none", null), ("only", 1), ("unknown", null));
    }

    [Fact]
    public void A_newer_shape_is_refused()
    {
        using var connection = Connect();
        connection.Execute("PRAGMA user_version = 99");

        FluentActions.Invoking(() => Migrations.History.Apply(connection)).Should().Throw<StorageException>().WithMessage("*shape 99*");
    }

    private static SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static List<string> Schema(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")];
}
