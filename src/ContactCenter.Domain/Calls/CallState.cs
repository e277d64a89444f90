using System.Diagnostics;
using ContactCenter.Domain.Calls.Steps;
using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls;

/// <summary>Where the caller is: one record a step.</summary>
public abstract record CallState
{
    private protected CallState()
    {
    }

    /// <summary>The rules of the step.</summary>
    internal abstract CallStep Step { get; }

    /// <summary>Whether the caller may go from it into the room by themselves, or is there.</summary>
    internal bool LeadsIntoRoom => this is Waiting or InConversation;

    /// <summary>One value for each step: whoever handles steps handles every one.</summary>
    public T Match<T>(
        Func<InMenu, T> inMenu,
        Func<Collecting, T> collecting,
        Func<Asking, T> asking,
        Func<HearingRemoteNcco, T> hearingRemoteNcco,
        Func<Announcing, T> announcing,
        Func<Waiting, T> waiting,
        Func<InConversation, T> inConversation,
        Func<EnteringDigits, T> enteringDigits,
        Func<SubmittingDigits, T> submittingDigits,
        Func<Connecting, T> connecting,
        Func<Connected, T> connected,
        Func<ChoosingAfterNoAnswer, T> choosingAfterNoAnswer,
        Func<LeavingMessage, T> leavingMessage,
        Func<InSurvey, T> inSurvey,
        Func<HearingGoodbye, T> hearingGoodbye,
        Func<Ended, T> ended) => this switch
        {
            InMenu state => inMenu(state),
            Collecting state => collecting(state),
            Asking state => asking(state),
            HearingRemoteNcco state => hearingRemoteNcco(state),
            Announcing state => announcing(state),
            Waiting state => waiting(state),
            InConversation state => inConversation(state),
            EnteringDigits state => enteringDigits(state),
            SubmittingDigits state => submittingDigits(state),
            Connecting state => connecting(state),
            Connected state => connected(state),
            ChoosingAfterNoAnswer state => choosingAfterNoAnswer(state),
            LeavingMessage state => leavingMessage(state),
            InSurvey state => inSurvey(state),
            HearingGoodbye state => hearingGoodbye(state),
            Ended state => ended(state),
            _ => throw new UnreachableException(),
        };
}
