using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Recordings as CSV, for people with a spreadsheet.</summary>
public sealed class RecordingTableTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("?format=csv", null)]
    [InlineData("?state=ready&limit=1", "text/csv")]
    public async Task Every_column_of_what_is_asked_for_leaves_and_is_audited(string query, string? accept)
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);
        var recording = (await fake.ItemsAsync("/api/v1/recordings"))[0];

        var table = await fake.AskAsync($"/api/v1/recordings{query}", accept: accept);

        table.MediaType.Should().Be("text/csv");
        table.Body.Split("\r\n").Should().Equal(
            "id,callId,source,kind,department,agent,startedAt,durationSeconds,channels,state,reason,notTranscribed,size,canHear,canHearOriginal,channelCheck,"
            + "progress,shorterThanTalk",
            $"{recording.GetProperty("id").GetString()},caller-leg,platform,message,Sales,,2026-01-05T10:00:00.0000000Z,2,1,ready,,,"
            + $"{recording.GetProperty("size").GetInt64()},false,false,,,false",
            "");
        (await fake.ItemsAsync("/api/v1/audit?action=recordingsExported")).Should().ContainSingle()
            .Which.GetProperty("after").ToString().Should().Contain("rows");
    }

    [Fact]
    public async Task Nothing_is_a_table_with_its_columns_alone()
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);

        (await fake.AskAsync("/api/v1/recordings?format=csv&state=failed")).Body.Split("\r\n").Should().HaveCount(2);
    }
}
