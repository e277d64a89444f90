using ContactCenter.Calls;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls;

public sealed class CallCursorTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_cursor_is_itself_again_after_a_journey_as_text() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Zip(Gen.Elements("a", "|", "é", "-", "/", "😀").ListOf()).ToArbitrary(), at =>
        {
            var cursor = new CallCursor(At.AddTicks(at.Item1), new LegId(string.Concat(at.Item2)));

            CallCursor.TryParse(cursor.ToString(), out var read).Should().BeTrue();
            read.Should().Be(cursor);
            Uri.EscapeDataString(cursor.ToString()).Should().Be(cursor.ToString(), "it stands in addresses");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("MTIz")]
    [InlineData("LTF8YQ")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OXxh")]
    [InlineData("OTIyMzM3MjAzNjg1NDc3NTgwN3xh")]
    public void Anything_else_is_no_cursor(string text) => CallCursor.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void The_newest_comes_first_and_then_the_lesser_id()
    {
        CallCursor[] cursors = [new(At, new("b")), new(At.AddTicks(1), new("z")), new(At, new("B")), new(At.AddTicks(-1), new("a"))];

        cursors.Order(CallCursor.NewestFirst).Select(cursor => cursor.Call.Value).Should().Equal("z", "B", "b", "a");
    }
}
