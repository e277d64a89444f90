using System.Collections.Immutable;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Tests.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>A draft is merged with whatever comes into force meanwhile, field by field.</summary>
public sealed class PlanDraftRulesTests
{
    private static readonly string[] Keys =
    [
        "Departments:Sales:RingSeconds", "Departments:Sales:Hours", "Departments:New:Bridge", "Hours:Office:Monday", "Texts:Goodbye", "Texts:Goodbye:fr",
        "Ivr:Menus:Main:Options:1:Words:0", "Ivr:Numbers:442079460111:Menu",
    ];

    private static readonly string?[] Values = [null, "1", "2"];

    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    private static Arbitrary<int[]> Any => Gen.Choose(0, Values.Length - 1).ArrayOf(Keys.Length).ToArbitrary();

    [Fact]
    public void What_was_changed_on_one_side_alone_is_taken_from_there_and_what_was_changed_on_both_is_told() =>
        Prop.ForAll(Any, Any, Any, (first, second, third) =>
        {
            var (old, live, edited) = (Plan(first), Plan(second), Plan(third));
            var draft = Draft(null, old, edited);
            if (draft is null)
                return;

            var merged = draft.Over(live);

            foreach (var path in old.Fields.Keys.Union(live.Fields.Keys, StringComparer.Ordinal).Union(edited.Fields.Keys, StringComparer.Ordinal))
            {
                var (was, now, meant) = (old.Fields.GetValueOrDefault(path), live.Fields.GetValueOrDefault(path), edited.Fields.GetValueOrDefault(path));
                // A section that stands empty gives way to what is in it.
                if (was == "{}" || now == "{}" || meant == "{}")
                    continue;
                merged.Fields.GetValueOrDefault(path).Should().Be(was == meant ? now : meant, path);
                draft.Changes.Values.Any(change => change.Path == path && change.IsTwiceChanged(live)).Should()
                    .Be(was != meant && now != was && now != meant, path);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Who_writes_what_they_see_changes_nothing_and_keeps_whose_each_change_is() =>
        Prop.ForAll(Any, Any, Any, (first, second, third) =>
        {
            var (old, live, edited) = (Plan(first), Plan(second), Plan(third));
            if (Draft(null, old, edited) is not { } draft)
                return;

            var again = PlanDraftRules.Edit(draft, live, draft.Over(live), "bob", At.AddDays(1), settles: false);

            again.Values.Should().NotContain(change => change.By != "ann" || change.At != At);
            again.Values.Except(draft.Changes.Values).Should().BeEmpty();
            draft.Changes.Values.Where(change => !again.ContainsKey(change.Path)).Should().NotContain(
                change => live.Fields.GetValueOrDefault(change.Path) != change.After, "only what is in force already is no change any more");
            PlanDraftRules.Edit(draft, live, draft.Over(live), "bob", At, settles: true).Values.Should().NotContain(change => change.IsTwiceChanged(live));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Each_publishes_their_own_and_what_they_name_of_others()
    {
        var live = Plan([0, 0, 0, 0, 0, 0, 0, 0]);
        var ann = Draft(null, live, Plan([1, 0, 0, 0, 1, 0, 0, 0]))!;
        var both = new PlanDraft(2, PlanDraftRules.Edit(ann, live, Plan([1, 0, 0, 0, 1, 0, 1, 0]), "bob", At, settles: false));

        Chosen("ann").Should().Equal("Departments:Sales:RingSeconds", "Texts:Goodbye");
        Chosen("bob").Should().Equal("Ivr:Menus:Main:Options:1:Words");
        Chosen("bob", "texts:goodbye").Should().Equal("Ivr:Menus:Main:Options:1:Words", "Texts:Goodbye");
        Chosen("eve").Should().BeEmpty();

        IEnumerable<string> Chosen(string by, params string[] named) =>
            PlanDraftRules.Chosen(both, by, named.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)).Select(change => change.Path);
    }

    private static PlanDraft? Draft(PlanDraft? before, PlanDocument live, PlanDocument edited)
    {
        var changes = PlanDraftRules.Edit(before, live, edited, "ann", At, settles: false);
        return changes.IsEmpty ? null : new(1, changes);
    }

    private static PlanDocument Plan(int[] values) =>
        PlanDocument.Of(Configuration.Of([.. Keys.Select((key, i) => (key, Values[values[i]])).Where(setting => setting.Item2 is not null)]));
}
