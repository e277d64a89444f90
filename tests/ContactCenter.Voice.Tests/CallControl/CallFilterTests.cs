using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class CallFilterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 13, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void No_wish_is_no_query() => new CallFilter().ToQuery().Should().BeEmpty();

    [Fact]
    public void All_wishes_have_their_names() =>
        new CallFilter
        {
            Status = new("answered"),
            From = Noon,
            Until = Noon.AddMinutes(1),
            PageSize = 100,
            RecordIndex = 200,
            NewestFirst = true,
            Conversation = new("CON-1&x=é"),
        }.ToQuery().Should().Be(
            "?status=answered&date_start=2026-01-05T12%3A00%3A00Z&date_end=2026-01-05T12%3A01%3A00Z&page_size=100"
            + "&record_index=200&order=desc&conversation_uuid=CON-1%26x%3D%C3%A9");

    [Theory]
    [InlineData(0, "2026-01-05T12%3A00%3A00Z", "2026-01-05T12%3A00%3A00Z")]
    [InlineData(1, "2026-01-05T12%3A00%3A00Z", "2026-01-05T12%3A00%3A01Z")]
    [InlineData(999, "2026-01-05T12%3A00%3A00Z", "2026-01-05T12%3A00%3A01Z")]
    public void A_broken_second_never_leaves_a_call_out(int milliseconds, string from, string until) =>
        new CallFilter { From = Noon.AddMilliseconds(milliseconds), Until = Noon.AddMilliseconds(milliseconds) }.ToQuery()
            .Should().Be($"?date_start={from}&date_end={until}");

    [Fact]
    public void What_the_platform_takes_has_no_faults()
    {
        new CallFilter().Check().Should().BeEmpty();
        new CallFilter { PageSize = 1, RecordIndex = 0, From = Noon, Until = Noon }.Check().Should().BeEmpty();
        new CallFilter { PageSize = 100 }.Check().Should().BeEmpty();
    }

    [Fact]
    public void Each_fault_is_told()
    {
        new CallFilter { PageSize = 0 }.Check().Should().Equal(new RequestFault("page_size", "0", "1 to 100"));
        new CallFilter { PageSize = 101 }.Check().Should().Equal(new RequestFault("page_size", "101", "1 to 100"));
        new CallFilter { RecordIndex = -1 }.Check().Should().Equal(new RequestFault("record_index", "-1", "0 or more"));
        new CallFilter { From = Noon, Until = Noon.AddSeconds(-1) }.Check().Should()
            .Equal(new RequestFault("date_end", "2026-01-05T11:59:59Z", "later than date_start"));
    }
}
