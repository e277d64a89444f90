using System.Collections.Immutable;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What is written about a call changes nothing on the line.</summary>
public sealed class CallEditTests
{
    public static TheoryData<string> Places => ["menu", "waiting", "talking", "survey", "ended"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Notes_are_taken_wherever_the_caller_is_and_nothing_is_said_or_done(string place)
    {
        var call = At(place);
        var before = call.Session;

        call.Is(Notes("Wants a call on Monday."));

        call.Last.Edit.Should().Be(EditResult.Written);
        (call.Last.Answer, call.Last.Effects.Length).Should().Be((null, 0));
        call.Session.Should().BeEquivalentTo(before with
        {
            Attached = new AttachedData { Notes = new("Wants a call on Monday.", "sue", call.Now), Revision = 1 },
            Timeline = call.Session.Timeline,
        });
        call.Session.Timeline[^1].Should().Be(new TimelineEntry(call.Now, TimelineKind.Command, "sue: write notes"));
    }

    [Fact]
    public void The_last_who_writes_wins()
    {
        var call = new TestCall().Is(Notes("first")).Is(Notes("second", by: "tom"));

        call.Session.Attached.Notes.Should().Be(new CallNotes("second", "tom", call.Now));
        call.Session.Attached.Revision.Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Blank_notes_are_none(string text)
    {
        var call = new TestCall().Is(Notes("first")).Is(Notes(text));

        call.Session.Attached.Notes.Should().BeNull();
        call.Session.Timeline[^1].What.Should().Be("sue: remove the notes");
    }

    [Fact]
    public void The_same_notes_again_are_no_change()
    {
        var call = new TestCall().Is(Notes("first"));
        var before = call.Session;

        call.Is(Notes("first", by: "tom"));

        call.Last.Edit.Should().Be(EditResult.Written);
        call.Session.Should().BeSameAs(before);
        new TestCall().Is(Notes("")).Session.Attached.Revision.Should().Be(0, "there was nothing to remove");
    }

    [Fact]
    public void Notes_that_are_encrypted_afterwards_are_the_same_for_who_has_seen_them()
    {
        var call = new TestCall().Is(Notes("first"));
        var before = call.Session;

        call.Is(new CallEvent.Edited(new CallEdit.Sealing("first", "c2VhbGVk")));

        call.Session.Attached.Notes.Should().Be(before.Attached.Notes! with { Text = "c2VhbGVk", SealedLength = 5 });
        (call.Session.Attached.Notes!.Length, call.Session.Attached.Revision).Should().Be((5, 1));
    }

    [Theory]
    [InlineData("older")]
    [InlineData("c2VhbGVk")]
    public void Notes_that_say_something_else_by_now_are_not_encrypted_so(string clear)
    {
        var call = new TestCall().Is(Notes("first")).Is(new CallEvent.Edited(new CallEdit.Sealing("first", "c2VhbGVk")));
        var before = call.Session;

        call.Is(new CallEvent.Edited(new CallEdit.Sealing(clear, "other")));

        call.Session.Should().BeSameAs(before);
    }

    [Fact]
    public void Notes_that_are_saved_while_they_are_typed_take_one_line_of_the_timeline()
    {
        var call = new TestCall();
        var lines = call.Session.Timeline.Length;

        foreach (var length in Enumerable.Range(1, 300))
            call.Is(Notes(new('x', length)));

        call.Session.Timeline.Should().HaveCount(lines + 1);
        call.Session.Attached.Revision.Should().Be(300);
    }

    [Fact]
    public void Attributes_are_set_and_removed_and_the_others_stay()
    {
        var call = new TestCall().Is(Attributes(("topic", "orders"), ("plan", "gold"))).Is(Attributes(("TOPIC", "returns"), ("plan", null), ("gone", null)));

        call.Session.Attached.Attributes.Values.Should().ContainSingle().Which.Value.Should().Be("returns");
        call.Session.Attached.Revision.Should().Be(2);
        call.Session.Timeline[^1].What.Should().Be("sue: change attributes gone, plan, TOPIC", "values are nobody's in the timeline");
    }

    [Fact]
    public void An_attribute_for_which_there_is_no_room_leaves_all_as_it_was()
    {
        var call = new TestCall().Is(Attributes([.. Enumerable.Range(1, CallAttributes.Most).Select(number => ($"a{number}", (string?)"x"))]));
        var before = call.Session;

        call.Is(Attributes(("b", "y"), ("c", "z"), ("a1", null)));

        call.Last.Edit.Should().Be(EditResult.NoRoom);
        call.Session.Should().BeSameAs(before);
        call.Is(Attributes(("b", "y"), ("a1", null))).Last.Edit.Should().Be(EditResult.Written, "one went for the one that came");
    }

    [Fact]
    public void What_comes_too_late_is_told_once_and_changes_nothing_else()
    {
        var call = new TestCall().Is(Attributes(("topic", "orders")));
        var before = call.Session;

        call.Is(new CallEvent.Edited(new CallEdit.TooLate("topic cannot be changed any more.", "source pbx")));

        call.Last.Edit.Should().Be(EditResult.Written);
        call.Session.Should().BeEquivalentTo(before with { Timeline = call.Session.Timeline });
        call.Session.Timeline[^2..].Select(line => line.What).Should().Equal("source pbx: change attributes, too late", "topic cannot be changed any more.");
        var told = call.Session;
        call.Is(new CallEvent.Edited(new CallEdit.TooLate("topic cannot be changed any more.", "source pbx"))).Session.Should().BeSameAs(told);
    }

    [Fact]
    public void Who_has_seen_something_older_changes_nothing()
    {
        var call = new TestCall().Is(Notes("first"));
        var before = call.Session;

        call.Is(new CallEvent.Edited(new CallEdit.Notes("second", "tom", Seen: 0)));
        call.Last.Edit.Should().Be(EditResult.Outdated);
        call.Session.Should().BeSameAs(before);

        call.Is(new CallEvent.Edited(new CallEdit.Notes("second", "tom", Seen: 1))).Last.Edit.Should().Be(EditResult.Written);
    }

    [Fact]
    public void What_menus_set_makes_a_revision_too() => new TestCall(TestPlan.Of(("Ivr:Menus:Main:Options:1:Attributes:topic", "orders"))).Choose("1")
        .Session.Attached.Revision.Should().Be(1);

    [Fact]
    public void The_plan_by_which_the_call_was_led_stays_its_own()
    {
        var call = new TestCall().CallerEnds();

        var edited = CallFlow.Apply(new(TestPlan.Of() with { Number = 9 }, call.Session, call.Now), Notes("late"));

        edited.Session.PlanNumber.Should().Be(call.Session.PlanNumber);
    }

    private static TestCall At(string place) => place switch
    {
        "menu" => new(),
        "waiting" => new TestCall().Choose("1"),
        "talking" => TestCall.Talking(),
        "survey" => TestCall.Rating(),
        _ => TestCall.Talking().CallerEnds(),
    };

    private static CallEvent.Edited Notes(string text, string by = "sue") => new(new CallEdit.Notes(text, by));

    private static CallEvent.Edited Attributes(params (string Name, string? Value)[] changes) => new(new CallEdit.Attributes(
        changes.Aggregate(
            ImmutableSortedDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase), (all, change) => all.SetItem(change.Name, change.Value)),
        "sue"));
}
