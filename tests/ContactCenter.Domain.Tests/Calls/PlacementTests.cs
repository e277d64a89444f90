using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Which conversations are a caller's.</summary>
public sealed class PlacementTests
{
    private static readonly ConversationId Now = new("CON-now");

    private static readonly Placement Placed = new TestCall().Session.Placement with { Conversation = Now, RoomConversation = Room };

    [Fact]
    public void A_caller_is_known_where_they_are_where_they_began_and_in_the_room()
    {
        Placed.Knows(Now).Should().BeTrue();
        Placed.Knows(Room).Should().BeTrue();
        Placed.Knows(First).Should().BeTrue();
        Placed.Knows(Elsewhere).Should().BeFalse();
    }

    [Fact]
    public void A_caller_is_in_the_room_only_where_both_are_known()
    {
        (Placed with { Conversation = Room }).IsInRoom.Should().BeTrue();
        Placed.IsInRoom.Should().BeFalse();
        (Placed with { Conversation = null }).IsInRoom.Should().BeFalse();
        (Placed with { Conversation = null, RoomConversation = null }).IsInRoom.Should().BeFalse();
    }
}
