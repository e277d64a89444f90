namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

/// <summary>Own sentences as people say them on the telephone, none with an odd name.</summary>
internal static class OrdinarySentences
{
    public static readonly string[] All = """
        Good morning, you are through to customer service, how can I help you today?
        I would like to know where my parcel is, it was due on Monday.
        Could you give me your order number, please?
        One moment, I am just looking that up for you.
        The driver said he rang the bell but nobody was at home.
        I was at home all day, and nobody rang.
        We can send it again tomorrow between eight and twelve.
        That does not work for me, I have a meeting in the morning.
        Would the afternoon be better for you?
        The afternoon is fine, as long as it is before five.
        I have changed the delivery to tomorrow afternoon.
        You will get a text message with the exact time.
        My internet has been down since last night.
        Have you tried turning the router off and on again?
        Yes, twice, and the red light is still blinking.
        Please unplug it from the wall and wait ten seconds.
        The lights are all green now, but the page does not load.
        There seems to be a fault in your area.
        Our engineers are working on it and expect to be finished tonight.
        Will I get some money back for the days without service?
        You can claim a refund on our website once it is repaired.
        I never received the invoice for September.
        Let me check which address we have on file.
        We moved house in the summer, so that is the old one.
        I have updated the address and will send the invoice again.
        Can you send it by email instead of by post?
        Certainly, what is the best address to reach you?
        I am not happy with the way this was handled.
        I completely understand, and I am sorry for the trouble.
        Your colleague promised to call me back and never did.
        I can see a note here, but no call was made.
        May I put you on hold for a minute while I speak to my manager?
        Thank you for waiting, I have good news.
        We can offer you a discount on the next two months.
        That sounds fair, thank you very much.
        Is there anything else I can do for you?
        No, that was everything, have a nice evening.
        The washing machine makes a terrible noise when it spins.
        How old is the machine, and is it still under warranty?
        We bought it about eighteen months ago.
        Then the repair is free of charge.
        A technician could come on Thursday or Friday.
        Friday afternoon would suit us, my husband will be there.
        He will need the receipt and the serial number.
        Where do I find the serial number?
        It is on a small sticker inside the door.
        I want to cancel my subscription at the end of the month.
        May I ask why you are leaving us?
        It has become too expensive, and I hardly use it.
        There is a smaller plan that might suit you better.
        I have already decided, please just cancel it.
        I have cancelled it, and you will get a confirmation.
        When does my contract end exactly?
        It ends on the last day of March.
        The password I chose is not accepted.
        It must have at least eight characters and a number.
        I have forgotten the answer to my secret question.
        Then I have to ask you a few other things first.
        What is your date of birth and your postal code?
        I would rather not say that on the phone.
        You can also come to one of our branches with your passport.
        The nearest branch closes at six.
        I saw a payment on my account that I do not recognise.
        How much was it, and on which day?
        It was about forty pounds last Tuesday.
        That was your yearly insurance payment.
        Oh yes, of course, I had forgotten about that.
        Could you block my card, I think I lost it on the train.
        Your card is blocked, and a new one is on its way.
        How long will it take to arrive?
        Usually five working days, sometimes a little longer.
        Can I still pay with my phone in the meantime?
        I would like to book a table for four on Saturday.
        What time were you thinking of?
        Half past seven, if you still have something free.
        We have a table near the window at a quarter to eight.
        Do you have anything vegetarian on the menu?
        One of our guests is allergic to nuts.
        I have made a note for the kitchen.
        My flight was delayed, and I missed the connection.
        We have put you on the next plane to Manchester.
        What happens to my suitcase?
        It will travel with you on the same plane.
        I would like a seat by the window if possible.
        The hotel says they have no reservation under my name.
        Could it be under the name of your company?
        No, I booked it myself with my private card.
        I found it, it was on the wrong date.
        We can move it without any extra cost.
        I need an appointment with the doctor this week.
        Is it urgent, or could it wait until Monday?
        I have had a fever since Sunday and a bad cough.
        Then please come in today at three.
        Bring your insurance card and a list of your medicine.
        My daughter has to stay at home from school.
        We will send the certificate by letter.
        The heating in our flat has stopped working.
        Is it only your flat or the whole building?
        The neighbours upstairs have the same problem.
        I have informed the plumber, he will call you shortly.
        There is water coming through the ceiling in the bathroom.
        Please turn off the main valve straight away.
        I do not know where the valve is.
        It is usually in the cellar behind the stairs.
        We would like to sell our house in the spring.
        An agent could visit you and tell you what it is worth.
        What do you charge for that?
        The first visit is free, after that we take three percent.
        I ordered a blue lamp and got a green one.
        I am sorry, that was our mistake.
        Just put the green one back in the box.
        The courier will pick it up and bring the right one.
        The box was already damaged when it arrived.
        Could you take a picture and send it to us?
        Which address should I send the picture to?
        The sofa is much darker than on the website.
        You can return it within thirty days.
        Who pays for the transport back?
        We do, as long as it has not been used.
        I am calling because of the letter you sent me.
        It says that I owe you money, but I paid in time.
        The payment arrived two days after the reminder went out.
        So I can throw the letter away?
        Yes, please ignore it, everything is settled.
        How do I change the language of the menu?
        Press the button with the gear and then choose settings.
        There is a list, and English is in the middle.
        I see it now, that was simple.
        My phone does not ring when somebody calls.
        Look at the switch on the left side.
        It was on silent the whole time.
        The battery lasts only for half a day.
        How old is the battery, if I may ask?
        I would replace it before you buy a new phone.
        We are having our annual dinner and need a room for sixty people.
        The large room holds eighty and has its own bar.
        Could we bring our own music?
        Yes, but it has to be quiet after eleven.
        I will send you an offer by the end of the day.
        Please also include the price for coffee and cake.
        I would like to speak to the person in charge.
        She is on holiday until the middle of next week.
        Then please leave her a message to call me.
        Does she have your number?
        She should, we spoke only a fortnight ago.
        The training starts at nine and ends at four.
        Lunch is included, drinks are extra.
        How many people from your team will take part?
        Probably six, but I have to confirm it with them.
        My son would like to learn to play the guitar.
        We have lessons for beginners every Wednesday.
        Does he need his own instrument?
        He can borrow one for the first few weeks.
        I left my umbrella in one of your taxis yesterday evening.
        What colour was it, and where did you get out?
        It was black with a wooden handle.
        The driver handed it in this morning.
        You can collect it from our office near the station.
        I have a question about my electricity bill.
        It is twice as high as in the winter before.
        Could you read me the figures on the meter?
        I need a torch, it is rather dark down here.
        The meter was read wrongly, I will correct the bill.
        Our dog ate something in the garden and is not well.
        How much does he weigh, and how long ago was it?
        He weighs twenty kilos and it was after breakfast.
        Bring him over straight away, we will be waiting.
        The tickets were sold out within an hour.
        There may be a few left at the door.
        Could you put us on the waiting list?
        You are number seven on the list.
        The concert has been moved to a larger hall.
        Your old tickets are still valid.
        I keep getting letters for the people who lived here before.
        Write return to sender on them and put them back in the box.
        That is what I have been doing for a year.
        I will pass it on to the office in your district.
        The printer says that the paper is stuck, but it is not.
        Open the cover at the back and pull gently.
        There was a small piece left, now it works again.
        Your screen should go black for a second and then come back.
        It asks for a code with six letters.
        The code is printed at the bottom of the letter.
        I cannot read the third one, is it a letter or a number?
        It is an eight, I believe.
        We grow most of our vegetables ourselves.
        The apples are picked by hand in October.
        Can I visit the farm with my children?
        Every first Sunday of the month we are open for everyone.
        The pool is closed for cleaning until further notice.
        Members can use the other one for free.
        What do I have to do to become a member?
        Fill in the form at the desk and bring a photo.
        The bridge is closed, so the bus takes another road.
        It will be about ten minutes late.
        I am afraid that the last train has already gone.
        There is a night bus from the market square.
        I would like to give my sister a voucher for her birthday.
        How much should be on it?
        Fifty would be nice, and please wrap it as a present.
        The bank is closed on the third of October.
        Thank you for your patience, and sorry again.
        It was a pleasure to talk to you.
        Have a safe journey home.
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
