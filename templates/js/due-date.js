// “If you apply today, you have it by …”: counted in the browser from the calendar that the page brings along, in the
// time zone of the portal. Beyond the last year that the calendar knows it says so.

const read = document.querySelector("script[data-calendar]");
const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const calendar = read && JSON.parse(read.textContent);

// Today and the minutes since midnight, where the portal is.
const now = () => {
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone: calendar.zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date());
  const part = (type) => parts.find((one) => one.type === type).value;
  return {
    today: dayNumber(`${part("year")}-${part("month")}-${part("day")}`),
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
  };
};

const isIn = (day, stretches) => stretches.some(([first, last]) => dayNumber(first) <= day && day <= dayNumber(last));

// Monday is 0; 1 January 1970 was a Thursday.
const isWorkingDay = (day) => isIn(day, calendar.on)
  || (!calendar.weekend.includes((day + 3) % 7) && !isIn(day, calendar.off));

// The day by which something that takes working days is ready; null beyond what the calendar knows.
export const dueDate = (day, days) => {
  const limit = dayNumber(calendar.last);
  let due = day;
  while (!isWorkingDay(due) && due <= limit) due += 1;
  for (let left = days; left > 0 && due <= limit; due <= limit && isWorkingDay(due) && (left -= 1)) due += 1;
  return due <= limit ? due : null;
};

// A date as the page itself writes dates.
const words = (day) => {
  const date = new Date(day * 86_400_000);
  const number = (value) => String(value).replace(/\d/g, (digit) => calendar.digits?.[digit] ?? digit);
  if (!calendar.dates) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }).format(date);
  }
  const values = {
    weekday: calendar.days[(day + 3) % 7], day: number(date.getUTCDate()), year: number(date.getUTCFullYear()),
  };
  return calendar.dates[date.getUTCMonth()].replace(/\{(\w+)\}/g, (_, name) => values[name]);
};

// The sentence about applying now for something that takes so many working days.
const sentence = (days) => {
  const { today, minutes } = now();
  const isOpen = isWorkingDay(today);
  const isLate = isOpen && calendar.cut !== undefined && minutes >= calendar.cut;
  const due = dueDate(isLate ? today + 1 : today, days);
  if (due === null) return { text: calendar.unknown, due };
  const text = !isOpen ? calendar.closed : isLate ? calendar.late : calendar.today;
  return { text: text.replace("{due}", words(due)), due };
};

const line = (name, days) => {
  const element = document.createElement(name);
  const { text, due } = sentence(days);
  element.className = "today";
  element.textContent = text;
  if (due !== null) element.dataset.due = new Date(due * 86_400_000).toISOString().slice(0, 10);
  return element;
};

const show = () => {
  for (const old of document.querySelectorAll(".today")) old.remove();
  for (const part of document.querySelectorAll("[data-ticket=ready][data-days]")) {
    if (!part.dataset.days) continue;
    const [place, told] = [part.querySelector("dd"), line("small", Number(part.dataset.days))];
    // On the very day of the page, the page says it already; later, what it says of that day gives way (css/35-case.css).
    const isSaid = told.dataset.due && now().today === dayNumber(calendar.asOf)
      && place.textContent.includes(words(dayNumber(told.dataset.due)));
    if (isSaid) continue;
    const dated = place.querySelector(".dated")?.parentElement;
    if (dated) dated.after(told);
    else place.insertBefore(told, place.querySelector("small"));
  }
  for (const table of document.querySelectorAll("[data-module~=due-date]")) {
    const columns = [...table.querySelectorAll("th[data-days]")];
    for (const column of columns) {
      const told = line("p", Number(column.dataset.days));
      if (columns.length > 1) told.prepend(`${column.textContent}: `);
      table.before(told);
    }
  }
};

if (calendar) {
  show();
  document.addEventListener("case-change", show);
}
